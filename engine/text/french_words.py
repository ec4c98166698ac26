"""Which words of a Darija sentence in Latin letters are French.

Sentences switch to French and back (three of four in one Algerian collection), without accents and
often by one word, so accents alone find few. Three witnesses: a list of everyday words, accents,
and the letters of the word (a logistic model over hashed n-grams of one to five letters, in the
model file of the transliteration). Words that both languages write alike are French only beside
one that is French for sure.
"""

from __future__ import annotations

import math
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from zlib import crc32

from engine.text.transliteration_model import stored_numbers

if TYPE_CHECKING:
    from collections.abc import Sequence

BUCKETS = 1 << 14
#: Chance from which a word alone is taken for French. On words that training had not seen: .90
#: finds 63 % of the French ones and takes 0.7 % of the Arabizi ones along.
SURE = {"arq": 0.9, "ary": 0.95}
#: Beside a French word less is enough.
BESIDE = 0.55

_EVERYDAY = frozenset(
    (
        "les une des je il elle nous vous ils elles est sont mais pour avec sans dans pas plus "
        "bien merci bonjour bonsoir salut oui non vive match equipe bonne chance courage bravo "
        "cest c'est qui que quoi comme tout tous toute toutes meme tres aussi toujours jamais "
        "encore depuis entre apres avant parce voila trop monsieur madame mademoiselle probleme "
        "problemes president football stade but joueur joueurs travail ecole lycee universite "
        "facebook internet tele portable numero grand grande petit petite normal normale "
        "normalement vraiment peut etre faire fait faut dit vie monde jour jours temps annee annees "
        "mois semaine heure heures mes tes ses notre votre leur leurs aux cette cet ces "
        "mon chez vers sous alors donc car quand comment pourquoi combien rien personne quelque "
        "chaque autre autres beaucoup peu assez presque surtout seulement maintenant "
        "aujourd'hui aujourdhui demain hier soir matin nuit minute minutes seconde ans "
        "bientot parfois souvent longtemps avoir suis sommes etes etait etaient sera serait ont "
        "avons avez avait peux veux veut vouloir pouvoir dois doit devoir sais sait savoir vais "
        "aller viens vient venir voir vois regarde regarder manger boire dormir parler parle "
        "attends attendre donner donne prendre prends mettre mets acheter payer vendre chercher "
        "trouver aider appeler appelle envoyer envoie message messages telephone ordinateur "
        "connexion reseau forfait credit carte banque compte argent cheque virement facture "
        "voiture bus train metro tramway tram avion taxi gare aeroport permis conduire route "
        "autoroute essence accident police gendarmerie maison appartement chambre cuisine salon "
        "salle bain toilette toilettes porte fenetre lit table chaise tele television frigo "
        "machine laver climatiseur chauffage lampe lumiere electricite gaz eau medecin docteur "
        "dentiste hopital clinique pharmacie medicament medicaments maladie malade sante analyse "
        "analyses ordonnance urgence urgences professeur prof examen examens devoir cours "
        "etudiant etudiants stage diplome bac licence master faculte fac mathematiques physique "
        "chimie francais francaise anglais arabe histoire geographie cahier livre stylo cartable "
        "directeur patron chef collegue bureau entreprise societe salaire conge contrat reunion "
        "projet client clients vendeur magasin boutique supermarche marche prix promotion solde "
        "soldes pantalon chemise robe veste chaussures chaussure manteau jupe couleur rouge vert "
        "verte bleu bleue noir noire blanc blanche jaune marron gris pain fromage lait beurre "
        "viande poulet poisson legumes fruits pomme banane orange fraise tomate oignon salade "
        "frites gateau gateaux chocolat cafe creme sucre sel jus limonade boisson restaurant "
        "serveur dejeuner diner famille mere pere frere soeur fils fille mari femme homme enfant "
        "enfants bebe cousin cousine oncle tante ami amie amis copain copine voisin voisins "
        "mariage anniversaire fete cadeau vacances voyage plage mer piscine montagne foret hotel "
        "valise passeport visa billet reservation soleil pluie neige vent froid chaud chaleur "
        "meteo degres musique chanson chanteur film films serie acteur cinema theatre television "
        "chaine episode emission journal nouvelle nouvelles politique gouvernement ministre "
        "election elections loi droit justice pays ville quartier rue place commune mairie wilaya "
        "commissariat papier papiers document documents dossier signature certificat residence "
        "extrait naissance identite nationale adresse bienvenue felicitations desole "
        "pardon excuse excusez bisous bisou cheri cherie mignon mignonne belle beau joli jolie "
        "super genial magnifique excellent parfait impossible possible facile difficile simple "
        "important importante dangereux serieux serieuse content contente triste heureux "
        "heureuse fatigue stresse occupe libre seul seule premier premiere dernier derniere "
        "nouveau nouvelle vieux vieille jeune gros grosse haut bas gauche droite dehors dedans "
        "deux trois quatre cinq sept huit neuf dix cent mille million millions fois "
        "moins mieux pire exemple question reponse idee chose choses raison cause verite mot "
        "mots phrase langue service qualite quantite taille poids niveau type genre "
        "lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril juin "
        "juillet aout septembre octobre novembre decembre printemps automne hiver "
        "bjr bsr slt stp svp mdr pcq psk bcp tjr tjrs tkt jsp cad qlq qqn pr rdv wallpaper "
        "commentaire commentaires publication partager groupe page compte video videos photo "
        "photos image images site web email mail ecran batterie chargeur application "
        "telecharger abonnement champion champions championnat coupe gardien entraineur "
        "arbitre penalty victoire defaite qualification equipes supporter supporters "
        "par du de et sur tu au le un"
    ).split()
)
#: Written alike in Darija, or too short to be sure: French beside French only.
_EITHER = frozenset(
    (
        "la le un de du en on et au tu me te se ne ni si ou y a ma ta sa mon ton son par sur "
        "fin mal bon car dit dis mars ans fois mois soir mer pere but car bas sel bus sous mes "
        "tes ses chef gaz fac bac prof film table machine carte photo video taxi banque hotel "
        "salon cousin page site mail image groupe train type post star stop top hier dar "
        "mille vers moins dix non oui que qui pas plus lit eau pain lait orange banane jus"
    ).split()
)
_ARABIZI_ONLY = ("kh", "gh", "dj", "aa", "7", "9", "3", "5", "6", "8", "2")


def fold_french(word: str) -> str:
    """Small letters without accents, no letter more than twice."""
    if not word.isascii():
        plain = unicodedata.normalize("NFKD", word.replace("œ", "oe").replace("Œ", "oe"))
        word = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return word.lower().replace("’", "'")


def letter_features(word: str) -> list[int]:
    """Buckets of the n-grams of a folded word, its ends marked; each once."""
    signs = f"^{word}$".encode("utf-8", "surrogatepass")
    return sorted(
        {
            crc32(signs[at : at + size]) % BUCKETS
            for size in range(1, 6)
            for at in range(len(signs) - size + 1)
        }
    )


@lru_cache(maxsize=1)
def _letter_model() -> tuple[list[float], float]:
    stored = stored_numbers()
    scale, bias = stored["french_scale"]
    table: list[float] = [value * scale for value in stored["french_table"]]
    return table, bias


@lru_cache(maxsize=32768)
def french_chance(word: str) -> float:
    """How likely the letters of a word (at most 24 are read) are French rather than Arabizi."""
    table, bias = _letter_model()
    return chance_of(fold_french(word[:24]), table, bias)


def chance_of(folded: str, table: Any, bias: float) -> float:
    """The model itself: a sum over features, divided by the square root of their number."""
    found = letter_features(folded)
    score = sum(table[bucket] for bucket in found) / math.sqrt(len(found)) + bias
    return 1 / (1 + math.exp(-max(min(score, 50.0), -50.0)))


def looks_french(word: str) -> bool:
    """Accented, or among the everyday words that sentences switch to; whatever stands beside."""
    folded = fold_french(word)
    if folded in _EVERYDAY:
        return folded not in _EITHER
    accented = any("\u00e0" <= sign.lower() <= "\u00ff" or sign in "œŒ" for sign in word)
    return accented and not any(sign in folded for sign in _ARABIZI_ONLY)


def french_words(words: Sequence[str], variety: str) -> list[bool]:
    """Which of these neighbours are French; judged together, since one makes the next likelier."""
    sure = [_surely_french(word, variety) for word in words]
    beside = zip([False, *sure], [*sure[1:], False], strict=False)
    return [
        known or ((before or after) and _beside_french(word))
        for word, known, (before, after) in zip(words, sure, beside, strict=False)
    ]


@lru_cache(maxsize=65536)
def _surely_french(word: str, variety: str) -> bool:
    if len(word) > 24:
        return False
    if looks_french(word):
        return True
    folded = fold_french(word)
    head, mark, tail = folded.partition("'")
    if mark and head in ("l", "d", "j", "c", "n", "s", "qu", "m", "t"):
        return looks_french(tail) or _by_letters(tail, BESIDE)
    if folded in _EITHER:
        return False
    return len(folded) > 3 and _by_letters(folded, SURE.get(variety, SURE["ary"]))


def _by_letters(folded: str, least: float) -> bool:
    return folded.isalpha() and french_chance(folded) >= least


@lru_cache(maxsize=65536)
def _beside_french(word: str) -> bool:
    if len(word) > 24:
        return False
    folded = fold_french(word)
    return folded in _EITHER or (len(folded) > 2 and _by_letters(folded, BESIDE))
