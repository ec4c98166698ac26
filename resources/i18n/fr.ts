<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AcceptAbove</name>
    <message>
        <source>Accept all above a score</source>
        <extracomment>It was closed: keys decide again.</extracomment>
        <translation>Tout accepter au-dessus d&apos;un score</translation>
    </message>
    <message>
        <source>Accept from this chance on</source>
        <translation>Accepter à partir de cette chance</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>This is locked, since nobody knows yet how often it would be wrong.</source>
        <translation>C&apos;est verrouillé : personne ne sait encore combien de fois ce serait faux.</translation>
    </message>
    <message>
        <source>{count} rows were accepted by their score. One undo takes them back.</source>
        <translation>{count} lignes ont été acceptées par leur score. Une annulation les reprend.</translation>
    </message>
    <message>
        <source>{rows} rows that wait have at least this chance. Of {judged} such rows shown by chance, people accepted {good} as they were: surely at least {low}. The rows are marked as accepted by their score, here and in exports. Rows kept for chance are left to you.</source>
        <translation>{rows} lignes en attente ont au moins cette chance. Sur {judged} lignes pareilles montrées au hasard, {good} ont été acceptées telles quelles : au moins {low}, c&apos;est sûr. Les lignes sont marquées comme acceptées par leur score, ici et à l&apos;export. Les lignes gardées pour le hasard vous restent.</translation>
    </message>
    <message>
        <source>Accept {rows} rows</source>
        <translation>Accepter {rows} lignes</translation>
    </message>
</context>
<context>
    <name>AidedTexts</name>
    <message>
        <source>Arabizi to Arabic: on</source>
        <extracomment>It is on or off, in words, with its key.</extracomment>
        <translation>Arabizi en arabe : oui</translation>
    </message>
    <message>
        <source>Arabizi to Arabic: off</source>
        <translation>Arabizi en arabe : non</translation>
    </message>
</context>
<context>
    <name>Amount</name>
    <message>
        <source>of all rows</source>
        <translation>du total</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>lignes</translation>
    </message>
    <message>
        <source>Share or number</source>
        <translation>Part ou nombre</translation>
    </message>
</context>
<context>
    <name>AnswerPair</name>
    <message>
        <source>This one is better</source>
        <extracomment>The other answer is the better one.</extracomment>
        <translation>Celle-ci est meilleure</translation>
    </message>
</context>
<context>
    <name>AttributeBlock</name>
    <message>
        <source>{attribute}: {verdict}</source>
        <extracomment>The choices that Generate has. More rows of one class are wanted (`MoreRows`). The rows of one class are to be looked at (`QueueFilter`). An export should have the shares of the real rows.</extracomment>
        <translation>{attribute} : {verdict}</translation>
    </message>
    <message>
        <source>{count} more classes differ less.</source>
        <translation>{count} autres classes diffèrent moins.</translation>
    </message>
    <message>
        <source>rarer</source>
        <translation>plus rare</translation>
    </message>
    <message>
        <source>more frequent</source>
        <translation>plus fréquent</translation>
    </message>
    <message>
        <source>too rare</source>
        <translation>trop rare</translation>
    </message>
    <message>
        <source>too frequent</source>
        <translation>trop fréquent</translation>
    </message>
    <message>
        <source>{class}: {before} rows against {after} rows</source>
        <translation>{class} : {before} lignes contre {after}</translation>
    </message>
    <message>
        <source>Look at its accepted rows</source>
        <translation>Voir ses lignes acceptées</translation>
    </message>
    <message>
        <source>Look at its generated rows</source>
        <translation>Voir ses lignes générées</translation>
    </message>
    <message>
        <source>Rebalance at export</source>
        <translation>Rééquilibrer à l’export</translation>
    </message>
    <message>
        <source>A mix can not ask for this: generate or write what is missing.</source>
        <translation>Un mélange ne peut pas demander cela : générez ou écrivez ce qui manque.</translation>
    </message>
    <message>
        <source>Generate {count} more: {what}</source>
        <translation>En générer {count} de plus : {what}</translation>
    </message>
</context>
<context>
    <name>BalanceScreen</name>
    <message>
        <source>Generate what is missing</source>
        <translation>Générer ce qui manque</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo the last change of the mix</source>
        <translation>Annuler le dernier changement du mélange</translation>
    </message>
    <message>
        <source>Rows by kind</source>
        <translation>Lignes par sorte</translation>
    </message>
    <message>
        <source>Real and synthetic</source>
        <translation>Réel et synthétique</translation>
    </message>
    <message>
        <source>The mix: what an export must look like</source>
        <translation>Le mélange&#xa0;: à quoi un export doit ressembler</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Ce qui manque</translation>
    </message>
    <message>
        <source>The mix</source>
        <translation>Le mélange</translation>
    </message>
    <message>
        <source>Rows and mix</source>
        <translation>Lignes et mélange</translation>
    </message>
    <message>
        <source>Collapse forecast</source>
        <translation>Prévision d&apos;effondrement</translation>
    </message>
    <message>
        <source>Representation</source>
        <translation>Représentation</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>Filigrane</translation>
    </message>
    <message>
        <source>Nothing to balance yet</source>
        <translation>Rien à équilibrer pour l’instant</translation>
    </message>
    <message>
        <source>Add seeds first; then you see here which kinds of rows are rare.</source>
        <translation>Ajoutez d’abord des graines&#xa0;; vous verrez alors ici quelles sortes de lignes sont rares.</translation>
    </message>
    <message>
        <source>Go to Seeds</source>
        <translation>Aller aux graines</translation>
    </message>
    <message>
        <source>The mix of this project can not be read. Load another one, or begin with the plain one; Undo brings this one back.</source>
        <translation>Le mélange de ce projet ne peut pas être lu. Chargez-en un autre, ou commencez avec le mélange simple ; Annuler ramène celui-ci.</translation>
    </message>
    <message>
        <source>Begin with the plain mix</source>
        <translation>Commencer avec le mélange simple</translation>
    </message>
    <message>
        <source>{problem} Until then the mix stays as it was.</source>
        <translation>{problem} D’ici là, le mélange reste comme il était.</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>An export would have {rows} rows now, {real} of them real.</source>
        <translation>Un export aurait maintenant {rows} lignes, dont {real} réelles.</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Enregistré sous {file}.</translation>
    </message>
    <message>
        <source>Nothing waits for review in this cell.</source>
        <translation>Rien n’attend de relecture dans cette case.</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Équilibre</translation>
    </message>
</context>
<context>
    <name>Bars</name>
    <message>
        <source>Number</source>
        <extracomment>The place of the line that was chosen.</extracomment>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Repère</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>Add after</source>
        <extracomment>A bubble leaves so much of the line free, of six parts. Two people speak, so at least one message each. Whether it was added in this edit.</extracomment>
        <translation>Ajouter après</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
</context>
<context>
    <name>CandidateTable</name>
    <message>
        <source>Candidates</source>
        <extracomment>Where rows have to be counted one by one, so many are shown; a narrower selection reaches more. So many candidates at most are judged by one gesture: the window waits for it, about a second. Show this candidate by itself. Something could not be written (`UserError`).</extracomment>
        <translation>Candidats</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>All of this selection</source>
        <translation>Toute la sélection</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Best score first</source>
        <translation>Meilleur score d&apos;abord</translation>
    </message>
    <message>
        <source>Lowest score first</source>
        <translation>Score le plus bas d&apos;abord</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Les plus récents d&apos;abord</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Les plus anciens d&apos;abord</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Variété</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>The first {number} candidates</source>
        <translation>Les {number} premiers candidats</translation>
    </message>
    <message>
        <source>{number} candidates</source>
        <translation>{number} candidats</translation>
    </message>
    <message>
        <source>Accept {number}</source>
        <translation>Accepter {number}</translation>
    </message>
    <message>
        <source>Skip {number}</source>
        <translation>Passer {number}</translation>
    </message>
    <message>
        <source>Reject {number} as</source>
        <translation>Rejeter {number} pour</translation>
    </message>
    <message>
        <source>At most {number} can be judged at once: narrow the selection.</source>
        <translation>{number} au plus peuvent être jugés à la fois : réduisez la sélection.</translation>
    </message>
</context>
<context>
    <name>CellQueue</name>
    <message>
        <source>Curate can not be narrowed by {keys}: it shows more than this cell.</source>
        <extracomment>Keys of a cell that the queue has a condition for. Rows that wait are all of this origin, so it narrows nothing.</extracomment>
        <translation>La relecture ne peut pas être limitée par {keys} : elle montre plus que cette case.</translation>
    </message>
    <message>
        <source>Curate can not be narrowed by {keys}: choose label, variety or script.</source>
        <translation>La relecture ne peut pas être limitée par {keys} : choisissez l’étiquette, la variété ou l’écriture.</translation>
    </message>
</context>
<context>
    <name>CellTable</name>
    <message>
        <source>What stands across</source>
        <translation>Ce qui figure en colonnes</translation>
    </message>
    <message>
        <source>What stands down</source>
        <extracomment>Across stand the values of one key, or of these two. The keys that `engine.jobs.statistics` counts by; cells over others are asked for. The cell that was chosen, of the keys that it names; waiting. Counts over these keys are to be shown: `show_counts` is the answer.</extracomment>
        <translation>Ce qui est en lignes</translation>
    </message>
    <message>
        <source>Variety and script</source>
        <translation>Variété et écriture</translation>
    </message>
    <message>
        <source>Rows by kind</source>
        <translation>Lignes par sorte</translation>
    </message>
    <message>
        <source>Nothing to count yet: add seeds, or generate rows.</source>
        <translation>Rien à compter pour l’instant : ajoutez des graines ou générez des lignes.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>What there is / what the mix wants. Choose a cell to review it.</source>
        <translation>Ce qu’il y a / ce que veut le mélange. Choisissez une case pour la relire.</translation>
    </message>
    <message>
        <source>Real and accepted rows. Choose a cell to review what waits in it.</source>
        <translation>Lignes réelles et acceptées. Choisissez une case pour relire ce qui y attend.</translation>
    </message>
    <message>
        <source>The largest are shown.</source>
        <translation>Les plus grandes sont montrées.</translation>
    </message>
    <message>
        <source>Review the {number} that wait</source>
        <translation>Relire ce qui attend ({number})</translation>
    </message>
    <message>
        <source>Nothing waits: generate what is missing</source>
        <translation>Rien n’attend : générer ce qui manque</translation>
    </message>
    <message>
        <source>{number} real</source>
        <translation>réelles&#xa0;: {number}</translation>
    </message>
    <message>
        <source>{number} accepted</source>
        <translation>acceptées&#xa0;: {number}</translation>
    </message>
    <message>
        <source>{number} waiting</source>
        <translation>en attente&#xa0;: {number}</translation>
    </message>
    <message>
        <source>{number} wanted</source>
        <translation>voulues&#xa0;: {number}</translation>
    </message>
    <message>
        <source>{number} missing</source>
        <translation>manquantes&#xa0;: {number}</translation>
    </message>
</context>
<context>
    <name>CellWords</name>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Variété</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Origine</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>real</source>
        <translation>réel</translation>
    </message>
    <message>
        <source>synthetic, edited</source>
        <translation>synthétique, modifié</translation>
    </message>
    <message>
        <source>synthetic, as written</source>
        <translation>synthétique, tel quel</translation>
    </message>
    <message>
        <source>short</source>
        <translation>court</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>moyen</translation>
    </message>
    <message>
        <source>long</source>
        <translation>long</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Copy the numbers</source>
        <extracomment>What the chart is about: over its picture, and read out first. What to do while there is nothing to show.</extracomment>
        <translation>Copier les chiffres</translation>
    </message>
    <message>
        <source>Copy the picture</source>
        <translation>Copier l’image</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>Enregistrer en PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>Enregistrer en SVG…</translation>
    </message>
    <message>
        <source>Numbers as text</source>
        <translation>Les chiffres en texte</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Enregistré sous {file}.</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>another one</source>
        <extracomment>The value that was chosen. None of them: a person wants to write another one. Esc: nothing is chosen.</extracomment>
        <translation>une autre</translation>
    </message>
    <message>
        <source>more</source>
        <translation>suite</translation>
    </message>
    <message>
        <source>{number}: {choice}</source>
        <translation>{number} : {choice}</translation>
    </message>
    <message>
        <source>{choice}, as it is</source>
        <translation>{choice}, comme maintenant</translation>
    </message>
</context>
<context>
    <name>ColumnMeanings</name>
    <message>
        <source>Label</source>
        <extracomment>A person changed a meaning. The tasks by name; the records of a project have its own columns.</extracomment>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Variété</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Its number in the source</source>
        <translation>Son numéro dans la source</translation>
    </message>
    <message>
        <source>A chat: question and answer</source>
        <translation>Une discussion&#xa0;: question et réponse</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Non utilisée</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>All actions</source>
        <extracomment>A command whose words are less like what was typed than this (0 to 100) is not listed.</extracomment>
        <translation>Toutes les actions</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire ?</translation>
    </message>
    <message>
        <source>Nothing is called like that. Try another word.</source>
        <translation>Rien ne porte ce nom. Essayez un autre mot.</translation>
    </message>
</context>
<context>
    <name>Composition</name>
    <message>
        <source>Labels</source>
        <extracomment>Bars of one chart; the rest are counted together in the last.</extracomment>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>Varieties</source>
        <translation>Variétés</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Écritures</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Nothing to count yet: add files with seeds.</source>
        <translation>Rien à compter pour l’instant : ajoutez des fichiers de graines.</translation>
    </message>
    <message>
        <source>What is rare here is written even less by a teacher. Balance says how many rows of each kind the dataset is to have. Exact copies are left out.</source>
        <translation>Ce qui est rare ici, un enseignant l’écrit encore moins. La page Équilibre dit combien de lignes de chaque sorte le jeu de données doit avoir. Les copies exactes ne sont pas comptées.</translation>
    </message>
    <message>
        <source>What the seeds are made of</source>
        <translation>De quoi sont faites les graines</translation>
    </message>
    <message>
        <source>no source</source>
        <translation>sans source</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>toutes les autres</translation>
    </message>
</context>
<context>
    <name>CurateScreen</name>
    <message>
        <source>Accept all above…</source>
        <extracomment>Under this height, that of a small screen at 150 %, only what one judges by is shown.</extracomment>
        <translation>Tout accepter au-dessus de…</translation>
    </message>
    <message>
        <source>You are editing a text. Save it with Ctrl+Enter, or press Esc to leave it.</source>
        <translation>Vous modifiez un texte. Enregistrez-le avec Ctrl+Entrée, ou quittez-le avec Échap.</translation>
    </message>
    <message>
        <source>No project is open</source>
        <translation>Aucun projet n’est ouvert</translation>
    </message>
    <message>
        <source>Open a project, or make one, to see its candidates here.</source>
        <translation>Ouvrez un projet, ou créez-en un, pour voir ici ses propositions.</translation>
    </message>
    <message>
        <source>Go to Project</source>
        <translation>Aller au projet</translation>
    </message>
    <message>
        <source>Nothing to curate yet</source>
        <translation>Rien à relire pour l’instant</translation>
    </message>
    <message>
        <source>Candidates grow from your seeds. Make some, then judge them here.</source>
        <translation>Les propositions naissent de vos graines. Générez-en, puis jugez-les ici.</translation>
    </message>
    <message>
        <source>Generate some first</source>
        <translation>Générer d’abord</translation>
    </message>
    <message>
        <source>Nothing is left in this selection</source>
        <translation>Il ne reste rien dans cette sélection</translation>
    </message>
    <message>
        <source>Every candidate that fits it has been judged.</source>
        <translation>Toutes les propositions qui y répondent ont été jugées.</translation>
    </message>
    <message>
        <source>Show all that wait</source>
        <translation>Montrer tout ce qui attend</translation>
    </message>
    <message>
        <source>The queue is finished</source>
        <translation>La file est terminée</translation>
    </message>
    <message>
        <source>Every candidate has a decision.</source>
        <translation>Chaque proposition a reçu une décision.</translation>
    </message>
    <message numerus="yes">
        <source>Review the %n skipped</source>
        <translation>
            <numerusform>Relire %n proposition passée</numerusform>
            <numerusform>Relire %n propositions passées</numerusform>
        </translation>
    </message>
    <message>
        <source>Curate</source>
        <translation>Relire</translation>
    </message>
</context>
<context>
    <name>DecisionBar</name>
    <message>
        <source>Note to the next reject or flag: Enter keeps it, Esc drops it</source>
        <extracomment>Signs that many keyboards lack: marks, letters of the Maghreb, the zero-width non-joiner. Buttons that a low window has no room for: the menu, or a key, does the same. &quot;accept&quot;, &quot;reject-3&quot;, &quot;skip&quot;, &quot;insert-2&quot;, &quot;save&quot; … A decision in the strip is to be looked at again: the candidate&apos;s id. A note for the next decision was written and kept, or left (then it is empty).</extracomment>
        <translation>Note pour le prochain rejet ou signalement : Entrée la garde, Échap l&apos;abandonne</translation>
    </message>
    <message>
        <source>Note to the next reject or flag</source>
        <translation>Note pour le prochain rejet ou signalement</translation>
    </message>
    <message>
        <source>Last decisions</source>
        <translation>Dernières décisions</translation>
    </message>
    <message>
        <source>Which reason? Press {digits}, or {escape} to go back.</source>
        <translation>Pour quelle raison&#xa0;? Appuyez sur {digits}, ou sur {escape} pour revenir.</translation>
    </message>
    <message>
        <source>Arabizi to Arabic: on</source>
        <translation>Arabizi en arabe : oui</translation>
    </message>
    <message>
        <source>Arabizi to Arabic: off</source>
        <translation>Arabizi en arabe : non</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Rejeter</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Signaler</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Semblables</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save and accept</source>
        <translation>Enregistrer et accepter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Note : {text}</translation>
    </message>
</context>
<context>
    <name>DecisionStrip</name>
    <message>
        <source>Accepted</source>
        <extracomment>How many are shown; Alt+1 … Alt+6 reopen them. The id of the candidate whose decision is to be looked at again.</extracomment>
        <translation>Acceptée</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Modifiée</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetée</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Passée</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Signalée</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Annulée</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Pace and goal are shown.</source>
        <extracomment>Prompts and hashes want more room.</extracomment>
        <translation>Rythme et objectif sont montrés.</translation>
    </message>
    <message>
        <source>Pace and goal are hidden.</source>
        <translation>Rythme et objectif sont cachés.</translation>
    </message>
    <message>
        <source>Press a digit, or Esc to go back.</source>
        <translation>Un chiffre, ou Échap pour revenir.</translation>
    </message>
    <message>
        <source>Words that differ are marked.</source>
        <translation>Les mots qui diffèrent sont marqués.</translation>
    </message>
    <message>
        <source>Words that differ are marked in the seed only.</source>
        <translation>Les mots qui diffèrent sont marqués dans la graine seulement.</translation>
    </message>
    <message>
        <source>Words that differ are not marked.</source>
        <translation>Les mots qui diffèrent ne sont pas marqués.</translation>
    </message>
</context>
<context>
    <name>DetailSection</name>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>What is seldom changed: the name of the mix, the format of its export, …</source>
        <translation>Ce qui change rarement : le nom du mélange, le format de son export…</translation>
    </message>
    <message>
        <source>accepted by a person</source>
        <translation>acceptées par une personne</translation>
    </message>
    <message>
        <source>also those that only passed every check</source>
        <translation>aussi celles qui ont seulement réussi tous les contrôles</translation>
    </message>
    <message>
        <source>Real rows may be left out to meet quotas</source>
        <translation>Laisser des lignes réelles pour les quotas</translation>
    </message>
    <message>
        <source>Opening instruction</source>
        <translation>Consigne d’ouverture</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Synthetic rows</source>
        <translation>Lignes synthétiques</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Draw number</source>
        <translation>Numéro de tirage</translation>
    </message>
    <message>
        <source>The same draw number chooses the same rows again.</source>
        <translation>Le même numéro de tirage choisit de nouveau les mêmes lignes.</translation>
    </message>
    <message>
        <source>Opening instruction of every conversation, for formats that have one:</source>
        <translation>Consigne d’ouverture de chaque conversation, pour les formats qui en ont une :</translation>
    </message>
    <message>
        <source>chosen at the export</source>
        <translation>choisi à l’export</translation>
    </message>
</context>
<context>
    <name>DryRun</name>
    <message>
        <source>The chosen row as a seed</source>
        <translation>La ligne choisie comme graine</translation>
    </message>
    <message>
        <source>No column is chosen as the text.</source>
        <translation>Aucune colonne n’est choisie comme texte.</translation>
    </message>
    <message>
        <source>{number} become seeds</source>
        <translation>{number} deviennent des graines</translation>
    </message>
    <message>
        <source>{number} of them duplicates</source>
        <translation>dont {number} en double</translation>
    </message>
    <message>
        <source>{number} set aside</source>
        <translation>{number} mises de côté</translation>
    </message>
    <message>
        <source>Of the first {number} rows:</source>
        <translation>Sur les {number} premières lignes :</translation>
    </message>
    <message>
        <source>Blank: it is passed over.</source>
        <translation>Vide : elle est sautée.</translation>
    </message>
    <message>
        <source>right to left</source>
        <translation>de droite à gauche</translation>
    </message>
    <message>
        <source>left to right</source>
        <translation>de gauche à droite</translation>
    </message>
    <message>
        <source>stored as it stands, compared as: {key}</source>
        <translation>gardé tel quel, comparé comme : {key}</translation>
    </message>
</context>
<context>
    <name>DuplicateTable</name>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Text of the chosen seed</source>
        <translation>Texte de la graine choisie</translation>
    </message>
    <message>
        <source>The seed that was there before</source>
        <translation>La graine qui était déjà là</translation>
    </message>
    <message>
        <source>These were there already. Exact copies are kept and never used; what is almost the same is used like any other seed.</source>
        <translation>Elles étaient déjà là. Les copies exactes sont gardées et jamais utilisées ; ce qui est presque pareil sert comme toute autre graine.</translation>
    </message>
    <message>
        <source>No seed repeats another one.</source>
        <translation>Aucune graine n’en répète une autre.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>How close</source>
        <translation>Ressemblance</translation>
    </message>
    <message>
        <source>Was there before</source>
        <translation>Déjà là</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>la même</translation>
    </message>
</context>
<context>
    <name>EditInPlace</name>
    <message>
        <source>An empty text can not be accepted. Reject it instead.</source>
        <extracomment>Esc asks once more when so much typing would be lost. A short remark on the edit, or empty.</extracomment>
        <translation>Un texte vide ne peut pas être accepté. Rejetez-le plutôt.</translation>
    </message>
    <message>
        <source>A message is empty. Write it, or remove it with Alt+Delete.</source>
        <translation>Un message est vide. Écrivez-le, ou retirez-le avec Alt+Suppr.</translation>
    </message>
    <message>
        <source>{problem} Save once more to set it aside as flagged.</source>
        <translation>{problem} Enregistrez encore une fois pour la mettre de côté comme signalée.</translation>
    </message>
    <message>
        <source>Press Esc once more to lose what you typed.</source>
        <translation>Appuyez encore une fois sur Échap pour perdre ce que vous avez tapé.</translation>
    </message>
    <message>
        <source>Only blanks were changed.</source>
        <translation>Seuls des espaces ont changé.</translation>
    </message>
</context>
<context>
    <name>EvaluationSection</name>
    <message>
        <source>Evaluation</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>When a model trained on this dataset is to be measured: on real rows, and on none that it has learnt.</source>
        <translation>Quand un modèle entraîné sur ce jeu de données doit être mesuré : sur des lignes réelles, et sur aucune qu’il a apprise.</translation>
    </message>
    <message>
        <source>Only real rows for validation and test</source>
        <translation>Validation et test : lignes réelles seules</translation>
    </message>
    <message>
        <source>Keep test rows of earlier exports for test</source>
        <translation>Garder les lignes de test des exports passés</translation>
    </message>
    <message>
        <source>Add a held-out file…</source>
        <translation>Ajouter un fichier réservé…</translation>
    </message>
    <message>
        <source>Held-out files</source>
        <translation>Fichiers réservés</translation>
    </message>
    <message>
        <source>Held-out files hold the rows by which the model will be judged, such as a published test set. Rows that are the same or nearly so stay out of the export.</source>
        <translation>Les fichiers réservés contiennent les lignes qui serviront à juger le modèle, par exemple un jeu de test publié. Les lignes identiques ou presque restent hors de l’export.</translation>
    </message>
    <message>
        <source>A row is near when at least this share of its runs of words, each so many words long, is also in one row of a file.</source>
        <translation>Une ligne est proche quand au moins cette part de ses suites de mots, chacune de tant de mots, se trouve aussi dans une ligne d’un fichier.</translation>
    </message>
    <message>
        <source>Words in a run</source>
        <translation>Mots par suite</translation>
    </message>
    <message>
        <source>Shared, at least</source>
        <translation>En commun, au moins</translation>
    </message>
    <message>
        <source>Add held-out files</source>
        <translation>Ajouter des fichiers réservés</translation>
    </message>
</context>
<context>
    <name>ExportRun</name>
    <message>
        <source>Export</source>
        <extracomment>A warning of the export (text, values). A conflict of licences that stops it, as the engine tells it.</extracomment>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>ExportScreen</name>
    <message>
        <source>Export</source>
        <extracomment>What an export is made of: a write there makes the preview out of date.</extracomment>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Premières lignes</translation>
    </message>
    <message>
        <source>The check</source>
        <translation>Le contrôle</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Past exports</source>
        <translation>Exports passés</translation>
    </message>
    <message>
        <source>Nothing to export yet</source>
        <translation>Rien à exporter pour l’instant</translation>
    </message>
    <message>
        <source>A dataset is made of your seeds and of the candidates that were accepted. Add seeds first.</source>
        <translation>Un jeu de données est fait de vos graines et des propositions acceptées. Ajoutez d’abord des graines.</translation>
    </message>
    <message>
        <source>Go to Seeds</source>
        <translation>Aller aux graines</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>There is nothing to show until what is missing is mended.</source>
        <translation>Rien à montrer tant que ce qui manque n’est pas réglé.</translation>
    </message>
    <message>
        <source>at least {share} real rows</source>
        <translation>au moins {share} de lignes réelles</translation>
    </message>
    <message>
        <source>at most {count} synthetic rows from one seed</source>
        <translation>au plus {count} lignes synthétiques par graine</translation>
    </message>
    <message>
        <source>{rows} rows in all</source>
        <translation>{rows} lignes en tout</translation>
    </message>
    <message>
        <source>{share} for validation</source>
        <translation>{share} pour la validation</translation>
    </message>
    <message>
        <source>{share} for the test</source>
        <translation>{share} pour le test</translation>
    </message>
    <message>
        <source>quotas for {count} cells</source>
        <translation>des quotas pour {count} cases</translation>
    </message>
    <message>
        <source>The mix asks for: {wishes}</source>
        <translation>Le mélange demande : {wishes}</translation>
    </message>
    <message>
        <source>Folder for the export</source>
        <translation>Dossier de l’export</translation>
    </message>
    <message>
        <source>Checking the export</source>
        <translation>Vérification de l’export</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Export en cours</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} lignes</translation>
    </message>
    <message>
        <source>{count} real</source>
        <translation>réelles&#xa0;: {count}</translation>
    </message>
    <message>
        <source>{count} synthetic</source>
        <translation>synthétiques&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Exported.</source>
        <translation>Exporté.</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>Arrêté&#xa0;; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The folder {folder} is no longer there.</source>
        <translation>Le dossier {folder} n’est plus là.</translation>
    </message>
    <message>
        <source>training</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
</context>
<context>
    <name>ExtraChecks</name>
    <message>
        <source>{number} chosen</source>
        <extracomment>Another choice was made.</extracomment>
        <translation>{number} choisis</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Ask the teacher too: {what}</source>
        <translation>Demander aussi à l&apos;enseignant : {what}</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>{number} s</source>
        <translation>{number}&#xa0;s</translation>
    </message>
    <message>
        <source>{number} min</source>
        <translation>{number}&#xa0;min</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours}&#xa0;h {minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>no label</source>
        <translation>sans étiquette</translation>
    </message>
</context>
<context>
    <name>FactsCard</name>
    <message>
        <source>Reading the model file…</source>
        <translation>Lecture du fichier de modèle…</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>Ce qu’il sait faire</translation>
    </message>
    <message>
        <source>Memory it needs</source>
        <translation>Mémoire nécessaire</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Compression</translation>
    </message>
    <message>
        <source>{number} tokens</source>
        <translation>{number} tokens</translation>
    </message>
    <message>
        <source>Longest text</source>
        <translation>Texte le plus long</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Does it fit this computer?</source>
        <translation>Tient-il sur cet ordinateur ?</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>not said in the file</source>
        <translation>non précisée dans le fichier</translation>
    </message>
    <message>
        <source>no: it may answer less well</source>
        <translation>non&#xa0;: il répondra peut-être moins bien</translation>
    </message>
    <message>
        <source>Made for chat</source>
        <translation>Fait pour la discussion</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>It needs no model file, so there is nothing to read here.</source>
        <translation>Il n&apos;a besoin d&apos;aucun fichier de modèle : il n&apos;y a rien à lire ici.</translation>
    </message>
    <message>
        <source>Fits this computer</source>
        <translation>Tient sur cet ordinateur</translation>
    </message>
    <message>
        <source>Tight on this computer</source>
        <translation>À l&apos;étroit sur cet ordinateur</translation>
    </message>
    <message>
        <source>Too large for this computer</source>
        <translation>Trop grand pour cet ordinateur</translation>
    </message>
    <message>
        <source>{total}: {weights} for the model, {context} to remember texts, {work} to work</source>
        <translation>{total} : {weights} pour le modèle, {context} pour retenir les textes, {work} pour travailler</translation>
    </message>
    <message>
        <source>{total}: {weights} for the model, {copies} for a copy of parts of it that suits the processor, {context} to remember texts, {work} to work</source>
        <translation>{total} : {weights} pour le modèle, {copies} pour une copie d&apos;une partie de celui-ci qui convient au processeur, {context} pour retenir les textes, {work} pour travailler</translation>
    </message>
    <message>
        <source>{size} more</source>
        <translation>{size} de plus</translation>
    </message>
    <message>
        <source>While checks ask it</source>
        <translation>Pendant que des contrôles l&apos;interrogent</translation>
    </message>
    <message>
        <source>This is rough: models of this family can not be reckoned exactly.</source>
        <translation>C&apos;est approximatif : les modèles de cette famille ne se calculent pas exactement.</translation>
    </message>
    <message>
        <source>Graphics card</source>
        <translation>Carte graphique</translation>
    </message>
    <message>
        <source>none that this Zerria can use: it computes on the processor. The help says how to install one that can.</source>
        <translation>aucune que ce Zerria puisse utiliser : il calcule sur le processeur. L&apos;aide explique comment installer une version qui le peut.</translation>
    </message>
    <message>
        <source>{card} ({kind}), {free} of {total} free</source>
        <translation>{card} ({kind}), {free} libres sur {total}</translation>
    </message>
    <message>
        <source>{chosen} of {all} layers</source>
        <translation>{chosen} couches sur {all}</translation>
    </message>
    <message>
        <source>Computed on the card</source>
        <translation>Calculé sur la carte</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>{size} on disk, {count} weights</source>
        <translation>{size} sur le disque, {count} de poids</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>{number} bits a weight</source>
        <translation>{number} bits par poids</translation>
    </message>
    <message>
        <source>{name}: not compressed</source>
        <translation>{name} : non compressé</translation>
    </message>
    <message>
        <source>{name}: as good as uncompressed</source>
        <translation>{name} : aussi bon que non compressé</translation>
    </message>
    <message>
        <source>{name}: nearly as good as uncompressed</source>
        <translation>{name} : presque aussi bon que non compressé</translation>
    </message>
    <message>
        <source>{name}: the usual balance of size and quality</source>
        <translation>{name} : l&apos;équilibre habituel entre taille et qualité</translation>
    </message>
    <message>
        <source>{name}: more mistakes than in larger files of this model</source>
        <translation>{name} : plus d&apos;erreurs que dans les fichiers plus grands de ce modèle</translation>
    </message>
    <message>
        <source>{name}: so compressed that it makes many mistakes</source>
        <translation>{name} : si compressé qu&apos;il fait beaucoup d&apos;erreurs</translation>
    </message>
    <message>
        <source>{figure} billion</source>
        <translation>{figure} milliards</translation>
    </message>
    <message>
        <source>{figure} million</source>
        <translation>{figure} millions</translation>
    </message>
</context>
<context>
    <name>FactsLine</name>
    <message>
        <source>Another label, then Enter</source>
        <extracomment>As many choices stand side by side as there are digits to press. A longer title may be cut on its chip. A person says otherwise: what (&quot;label&quot;, &quot;variety&quot;, &quot;script&quot;) and what it is. A fact was clicked: &quot;label&quot;, &quot;variety&quot; or &quot;script&quot;. The choices were left: the keys decide again.</extracomment>
        <translation>Autre étiquette, puis Entrée</translation>
    </message>
    <message>
        <source>Another label</source>
        <translation>Autre étiquette</translation>
    </message>
    <message>
        <source>Label: {label}</source>
        <translation>Étiquette&#xa0;: {label}</translation>
    </message>
    <message>
        <source>{now}: corrected; the teacher said {before}</source>
        <translation>{now} : corrigé ; l&apos;enseignant disait {before}</translation>
    </message>
    <message>
        <source>{now} (was: {before})</source>
        <translation>{now} (avant : {before})</translation>
    </message>
</context>
<context>
    <name>FileSection</name>
    <message>
        <source>As a file</source>
        <translation>En fichier</translation>
    </message>
    <message>
        <source>When a mix is to be kept beside the code, compared or used in another project: the file says the same as this page.</source>
        <translation>Quand un mélange doit être gardé à côté du code, comparé ou servir dans un autre projet : le fichier dit la même chose que cette page.</translation>
    </message>
    <message>
        <source>The mix as a file</source>
        <translation>Le mélange en fichier</translation>
    </message>
    <message>
        <source>Load a mix…</source>
        <translation>Charger…</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Enregistrer…</translation>
    </message>
</context>
<context>
    <name>FirstLook</name>
    <message>
        <source>Encoding</source>
        <extracomment>Pixels of the table: its heading and two rows. Import it, or leave it. Look again with this encoding.</extracomment>
        <translation>Encodage</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Premières lignes du fichier</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>Premières lignes</translation>
    </message>
    <message>
        <source>What the columns mean</source>
        <translation>Ce que veulent dire les colonnes</translation>
    </message>
    <message>
        <source>Cut into passages</source>
        <translation>Découpage en passages</translation>
    </message>
    <message>
        <source>True of all rows that do not say it</source>
        <translation>Vaut pour toutes les lignes qui ne le disent pas</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Leave this file out</source>
        <translation>Laisser ce fichier de côté</translation>
    </message>
    <message>
        <source>The encoding is a guess: look whether the rows can be read.</source>
        <translation>L’encodage est deviné&#xa0;: regardez si les lignes sont lisibles.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>Arabe (Windows-1256)</translation>
    </message>
    <message>
        <source>Western (Windows-1252)</source>
        <translation>Occidental (Windows-1252)</translation>
    </message>
    <message>
        <source>Arabic (ISO 8859-6)</source>
        <translation>Arabe (ISO 8859-6)</translation>
    </message>
</context>
<context>
    <name>FirstRows</name>
    <message>
        <source>File</source>
        <extracomment>Files for programs: their lines begin on the left whatever the texts in them are.</extracomment>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>The file as it will be written</source>
        <translation>Le fichier tel qu’il sera écrit</translation>
    </message>
    <message>
        <source>No row would be written.</source>
        <translation>Aucune ligne ne serait écrite.</translation>
    </message>
    <message>
        <source>This file is no text, so its rows can not be shown here.</source>
        <translation>Ce fichier n’est pas du texte : ses lignes ne peuvent pas être montrées ici.</translation>
    </message>
    <message>
        <source>Only the beginning is shown.</source>
        <translation>Seul le début est montré.</translation>
    </message>
    <message>
        <source>The file itself is no text: its rows are written out here.</source>
        <translation>Le fichier lui-même n’est pas du texte : ses lignes sont transcrites ici.</translation>
    </message>
</context>
<context>
    <name>ForAllRows</name>
    <message>
        <source>such as DODa, or who wrote them</source>
        <extracomment>Another task was chosen. Anything that is said here is different.</extracomment>
        <translation>par exemple DODa, ou leurs auteurs</translation>
    </message>
    <message>
        <source>Choose or write one</source>
        <translation>Choisissez ou écrivez-en une</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Variété</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Seen in each row</source>
        <translation>Déduite de chaque ligne</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnue</translation>
    </message>
    <message>
        <source>Understood as {licence}.</source>
        <translation>Comprise comme {licence}.</translation>
    </message>
    <message>
        <source>Zerria does not know this licence; it is kept as you write it.</source>
        <translation>Zerria ne connaît pas cette licence ; elle est gardée telle que vous l’écrivez.</translation>
    </message>
    <message>
        <source>for rows without such a column</source>
        <translation>pour les lignes sans cette colonne</translation>
    </message>
</context>
<context>
    <name>ForecastPanel</name>
    <message>
        <source>Collapse forecast</source>
        <extracomment>A person wants a forecast: `start` with the mix as it is on the page.</extracomment>
        <translation>Prévision d&apos;effondrement</translation>
    </message>
    <message>
        <source>Run the forecast</source>
        <translation>Lancer la prévision</translation>
    </message>
    <message>
        <source>Copy the numbers</source>
        <translation>Copier les chiffres</translation>
    </message>
    <message>
        <source>A small language model learns from your real texts, writes as many sentences of its own, is trained anew on the mix of both, and so on. Collapse shows when real texts surprise it more and more, and when rare words are no longer written.</source>
        <translation>Un petit modèle de langue apprend de vos textes réels, écrit autant de phrases à lui, est réentraîné sur le mélange des deux, et ainsi de suite. L&apos;effondrement se voit quand les textes réels le surprennent de plus en plus et que les mots rares ne sont plus écrits.</translation>
    </message>
    <message>
        <source>Perplexity of held-out real texts, against the first model&apos;s</source>
        <translation>Perplexité sur des textes réels mis de côté, par rapport au premier modèle</translation>
    </message>
    <message>
        <source>Rare real words that the model still writes</source>
        <translation>Mots réels rares que le modèle écrit encore</translation>
    </message>
    <message>
        <source>The mix or the rows have changed since this forecast: run it again.</source>
        <translation>Le mélange ou les lignes ont changé depuis cette prévision : relancez-la.</translation>
    </message>
    <message>
        <source>Forecasting</source>
        <translation>Prévision en cours</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>Génération</translation>
    </message>
    <message>
        <source>Reckoned from {texts} real texts with {words} words; {held_out} of them were held out. {rare} words are rare. {runs} runs: the line is their mean, the band their range.</source>
        <translation>Calculé sur {texts} textes réels de {words} mots, dont {held_out} mis de côté. {rare} mots sont rares. {runs} essais : la ligne est leur moyenne, la bande leur étendue.</translation>
    </message>
    <message>
        <source>Your mix, {share} real</source>
        <translation>Votre mélange, {share} réel</translation>
    </message>
    <message>
        <source>Only its own sentences</source>
        <translation>Seulement ses propres phrases</translation>
    </message>
    <message>
        <source>All real, all it ever wrote</source>
        <translation>Tout le réel, tout ce qu&apos;il a écrit</translation>
    </message>
    <message>
        <source>{share} real</source>
        <translation>{share} réel</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
</context>
<context>
    <name>ForecastRun</name>
    <message>
        <source>Forecast</source>
        <translation>Prévision</translation>
    </message>
</context>
<context>
    <name>FormatList</name>
    <message>
        <source>Format</source>
        <extracomment>A person chose this format.</extracomment>
        <translation>Format</translation>
    </message>
    <message>
        <source>Train on texts and answers</source>
        <translation>Entraîner : textes et réponses</translation>
    </message>
    <message>
        <source>Train on corrections and choices</source>
        <translation>Entraîner : corrections et choix</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Correct in another tool</source>
        <translation>Corriger dans un autre outil</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>A row for each text that a person corrected: before and after.</source>
        <translation>Une ligne pour chaque texte corrigé par une personne : avant et après.</translation>
    </message>
    <message>
        <source>Rejected texts go out too, each row marked as accepted or rejected.</source>
        <translation>Les textes rejetés sortent aussi ; chaque ligne dit si elle est acceptée ou rejetée.</translation>
    </message>
</context>
<context>
    <name>GenerateScreen</name>
    <message>
        <source>What to write</source>
        <extracomment>The places of past and of waiting runs among the tabs.</extracomment>
        <translation>Que faut-il écrire</translation>
    </message>
    <message>
        <source>The prompt, with a real seed</source>
        <translation>La demande, avec une vraie graine</translation>
    </message>
    <message>
        <source>What was rejected</source>
        <translation>Ce qui a été rejeté</translation>
    </message>
    <message>
        <source>Past runs</source>
        <translation>Séries passées</translation>
    </message>
    <message>
        <source>Waiting runs</source>
        <translation>Séries en attente</translation>
    </message>
    <message>
        <source>Nothing to grow from yet</source>
        <translation>Aucune graine pour commencer</translation>
    </message>
    <message>
        <source>A teacher writes new sentences from seeds. Add some first.</source>
        <translation>Un enseignant écrit de nouvelles phrases à partir de graines. Ajoutez-en d’abord.</translation>
    </message>
    <message>
        <source>Go to Seeds</source>
        <translation>Aller aux graines</translation>
    </message>
    <message>
        <source>No teacher yet</source>
        <translation>Pas encore d’enseignant</translation>
    </message>
    <message>
        <source>A teacher is a language model in a file on this computer (GGUF format). Add one: nothing is sent anywhere.</source>
        <translation>Un modèle enseignant est un modèle de langue dans un fichier de cet ordinateur (format GGUF). Ajoutez-en un&#xa0;: rien n’est envoyé nulle part.</translation>
    </message>
    <message>
        <source>Go to Teachers</source>
        <translation>Aller aux enseignants</translation>
    </message>
    <message>
        <source>What the rules do</source>
        <translation>Ce que font les règles</translation>
    </message>
    <message>
        <source>No seed fits these choices.</source>
        <translation>Aucune graine ne répond à ces choix.</translation>
    </message>
    <message>
        <source>Set to write until the mix has enough: {what}. Choose a recipe, then start.</source>
        <translation>Réglé pour écrire jusqu&apos;à ce que le mélange ait assez : {what}. Choisissez une recette, puis lancez.</translation>
    </message>
    <message>
        <source>Set for {count} more: {what}. Choose a recipe, then start.</source>
        <translation>Réglé pour {count} de plus : {what}. Choisissez une recette, puis démarrez.</translation>
    </message>
    <message>
        <source>{count} more are wanted: {what}. No choice here asks for this. Grow more rows and accept those that fit, or add such sentences as seeds.</source>
        <translation>Il en faut {count} de plus : {what}. Aucun choix ici ne le demande. Générez d’autres lignes et acceptez celles qui conviennent, ou ajoutez de telles phrases comme graines.</translation>
    </message>
    <message>
        <source>Kept. The prompt shows what the teacher will be told.</source>
        <translation>Gardé. La consigne montre ce qui sera dit au professeur.</translation>
    </message>
    <message>
        <source>It waits, and begins by itself after the runs before it.</source>
        <translation>Elle attend, et commence d’elle-même après celles qui la précèdent.</translation>
    </message>
    <message>
        <source>It waits, and begins by itself: a teacher is being asked about waiting rows, and two models would not fit in the memory. You can stop that in Verifiers.</source>
        <translation>Elle attend et commence d’elle-même : un enseignant est interrogé sur les lignes en attente, et deux modèles ne tiendraient pas en mémoire. Vous pouvez arrêter cela dans Contrôles.</translation>
    </message>
    <message>
        <source>{recipe} was left out: {reason} It is under Past runs if it had begun.</source>
        <translation>{recipe} a été laissée de côté : {reason} Elle est sous Séries passées si elle avait commencé.</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Stopped. {count} candidates are in the queue; {missing} requests are left, under Past runs.</source>
        <translation>Arrêté. {count} propositions sont dans la file&#xa0;; il reste {missing} demandes, sous Séries passées.</translation>
    </message>
    <message>
        <source>Finished: {count} candidates wait for your review.</source>
        <translation>Terminé&#xa0;: {count} propositions attendent votre relecture.</translation>
    </message>
    <message>
        <source>Review them</source>
        <translation>Les relire</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Générer</translation>
    </message>
</context>
<context>
    <name>GenerationOrder</name>
    <message>
        <source>Teachers…</source>
        <extracomment>Two ways to say how many. The third: as many as the mix lacks. What stands first: of those that the chosen teacher can follow. Something was changed that the prompt depends on. The answers of this project are to be marked from now on, or no more.</extracomment>
        <translation>Enseignants…</translation>
    </message>
    <message>
        <source>from each seed</source>
        <translation>par graine</translation>
    </message>
    <message>
        <source>in all</source>
        <translation>en tout</translation>
    </message>
    <message>
        <source>until quotas are met</source>
        <translation>jusqu&apos;aux quotas</translation>
    </message>
    <message>
        <source>off</source>
        <translation>non</translation>
    </message>
    <message>
        <source>on</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Enseignant</translation>
    </message>
    <message>
        <source>Grow from these seeds</source>
        <translation>Partir de ces graines</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Variété</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Propositions</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>Filigrane</translation>
    </message>
    <message>
        <source>any</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>This teacher&apos;s answers can not be marked: only a model&apos;s can.</source>
        <translation>Les réponses de cet enseignant ne peuvent pas être marquées : seules celles d&apos;un modèle le peuvent.</translation>
    </message>
    <message>
        <source>Marked for this project&apos;s key. Balance, Watermark finds it again.</source>
        <translation>Marqué avec la clé de ce projet. Équilibre, Filigrane retrouve la marque.</translation>
    </message>
    <message>
        <source>Add to the queue</source>
        <translation>Ajouter à l’attente</translation>
    </message>
    <message>
        <source>{seeds} seeds fit: what the mix lacks of {cell} is asked for.</source>
        <translation>{seeds} graines conviennent : ce qui manque au mélange pour {cell} sera demandé.</translation>
    </message>
    <message>
        <source>{seeds} seeds fit: what the mix lacks is asked for, the emptiest kind first.</source>
        <translation>{seeds} graines conviennent : ce qui manque au mélange sera demandé, la sorte la plus vide d&apos;abord.</translation>
    </message>
    <message>
        <source>{seeds} seeds fit: {total} candidates will be asked for.</source>
        <translation>{seeds} graines conviennent&#xa0;: {total} propositions seront demandées.</translation>
    </message>
    <message>
        <source>No seed fits: this recipe needs seeds with a label.</source>
        <translation>Aucune graine ne convient&#xa0;: cette recette demande des graines avec une étiquette.</translation>
    </message>
    <message>
        <source>No seed fits these choices.</source>
        <translation>Aucune graine ne répond à ces choix.</translation>
    </message>
    <message>
        <source>Makes: {task}.</source>
        <translation>Produit&#xa0;: {task}.</translation>
    </message>
</context>
<context>
    <name>GenerationRun</name>
    <message>
        <source>Writing: {recipe}</source>
        <extracomment>Answers stored in one turn of the event loop, and what they may take of it. What the states of a run are to the list of jobs. `RunProgress.figures`. How the teacher was opened, where that is not as asked for: marked sentences, none to forget. The text of a candidate, as it was stored. The state has changed. What the run did: as `progress`, and run_id, resumed, missing, cancelled, failures (sentences), and `nothing`: the `UserError` that says why there was nothing to do. It can not go on (`UserError`); what it had finished is stored. What is planned in steps, while it is.</extracomment>
        <translation>Écriture : {recipe}</translation>
    </message>
    <message>
        <source>{number} candidates</source>
        <translation>{number} propositions</translation>
    </message>
</context>
<context>
    <name>HealthCard</name>
    <message>
        <source>Health of the file</source>
        <translation>État du fichier</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Check the file now</source>
        <translation>Vérifier le fichier maintenant</translation>
    </message>
    <message>
        <source>The file takes {size}, its copies {copies}.</source>
        <translation>Le fichier occupe {size}, ses copies {copies}.</translation>
    </message>
    <message>
        <source>The file takes {size}.</source>
        <translation>Le fichier occupe {size}.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Vérification…</translation>
    </message>
    <message>
        <source>No copy yet. One is made every ten minutes of work and before imports.</source>
        <translation>Aucune copie pour l’instant. Une copie est faite toutes les dix minutes de travail et avant chaque import.</translation>
    </message>
    <message>
        <source>Newest: {when}</source>
        <translation>La plus récente : {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) beside the project.</source>
        <translation>
            <numerusform>%n sauvegarde à côté du projet.</numerusform>
            <numerusform>%n sauvegardes à côté du projet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Never checked. A check reads every text again and takes a moment; you can go on working.</source>
        <translation>Jamais vérifié. La vérification relit chaque texte et prend un moment ; vous pouvez continuer à travailler.</translation>
    </message>
    <message>
        <source>Checked {when}: everything is whole.</source>
        <translation>Vérifié le {when} : tout est intact.</translation>
    </message>
    <message>
        <source>Checked {when}. Damaged: {count} ({what}). Keep this file, and open the newest copy from the folder {folder}.</source>
        <translation>Vérifié le {when}. Abîmés : {count} ({what}). Gardez ce fichier et ouvrez la copie la plus récente du dossier {folder}.</translation>
    </message>
</context>
<context>
    <name>HealthRun</name>
    <message>
        <source>Check the file now</source>
        <translation>Vérifier le fichier maintenant</translation>
    </message>
</context>
<context>
    <name>HelpScreen</name>
    <message>
        <source>Search in help</source>
        <translation>Chercher dans l’aide</translation>
    </message>
    <message>
        <source>Pages of help</source>
        <translation>Pages d’aide</translation>
    </message>
    <message>
        <source>No page says this.</source>
        <translation>Aucune page n’en parle.</translation>
    </message>
    <message>
        <source>Picture of the page {page}</source>
        <translation>Image de la page {page}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>Candidate</source>
        <extracomment>Under this share of common words a comparison marks nearly everything and says nothing. The seed and other fields are this much smaller than the text that is judged. So are the messages of a dialogue, of which there are several. The columns of a record are short and many. Fields that hold what the candidate was made from: they are read and not corrected. A passage stands beside several fields, so less of it is seen at once; the rest is scrolled to. What traces a record to its document and is no word for a person who judges it. Fields that stand over the messages of a dialogue. The item has been painted: from now on it can be judged.</extracomment>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Rule: {rule}</source>
        <translation>Règle : {rule}</translation>
    </message>
</context>
<context>
    <name>JobsDrawer</name>
    <message>
        <source>Jobs</source>
        <extracomment>Show the page of this name.</extracomment>
        <translation>Travaux</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Vider la liste</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Nothing runs. Long work of every page is listed here while it lasts.</source>
        <translation>Rien n’est en cours. Les longs travaux de chaque page sont listés ici tant qu’ils durent.</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n travail</numerusform>
            <numerusform>%n travaux</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyCard</name>
    <message>
        <source>Keys of Curate</source>
        <extracomment>Enter or a double click: this row&apos;s key is to be changed. A key was pressed while one was waited for; Esc or leaving the list gives an empty one.</extracomment>
        <translation>Touches de Relire</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Change the key</source>
        <translation>Changer la touche</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>Comme à l&apos;origine</translation>
    </message>
    <message>
        <source>All as shipped</source>
        <translation>Tout comme à l&apos;origine</translation>
    </message>
    <message>
        <source>Choose an action with the arrows, press Enter, then the new key.</source>
        <translation>Choisissez une action avec les flèches, Entrée, puis la nouvelle touche.</translation>
    </message>
    <message>
        <source>Swap the two keys</source>
        <translation>Échanger les deux touches</translation>
    </message>
    <message>
        <source>This key is fixed: all pages and text fields of the window share it.</source>
        <translation>Cette touche est fixe : toutes les pages et tous les champs de texte la partagent.</translation>
    </message>
    <message>
        <source>Press the new key for “{action}”, or Esc to leave it as it is.</source>
        <translation>Appuyez sur la nouvelle touche pour « {action} », ou Échap pour la laisser.</translation>
    </message>
    <message>
        <source>The key stays as it is.</source>
        <translation>La touche reste la même.</translation>
    </message>
    <message>
        <source>“{action}” is now {key}.</source>
        <translation>« {action} » est maintenant {key}.</translation>
    </message>
    <message>
        <source>“{action}” is now {key}, “{other}” is now {before}.</source>
        <translation>« {action} » est maintenant {key}, « {other} » est maintenant {before}.</translation>
    </message>
    <message>
        <source>The key {key} is needed on every page. Choose another one.</source>
        <translation>La touche {key} sert sur toutes les pages. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The key {key} already means “{action}”. Choose another one.</source>
        <translation>La touche {key} sert déjà à « {action} ». Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The key {key} already means “{action}”. Swap them, or choose another.</source>
        <translation>La touche {key} fait déjà « {action} ». Échangez-les, ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>All keys are as shipped.</source>
        <translation>Toutes les touches sont comme à l&apos;origine.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
</context>
<context>
    <name>KeyLine</name>
    <message>
        <source>Rows are counted by</source>
        <extracomment>Values that are known whatever the project holds; of the other keys any text may be written. Another key was chosen.</extracomment>
        <translation>Les lignes sont comptées par</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Edit in place</source>
        <translation>Modifier sur place</translation>
    </message>
    <message>
        <source>Reject with that reason</source>
        <translation>Rejeter pour cette raison</translation>
    </message>
    <message>
        <source>Reject, then choose the reason</source>
        <translation>Rejeter, puis choisir la raison</translation>
    </message>
    <message>
        <source>Reject with the last reason again</source>
        <translation>Rejeter encore pour la dernière raison</translation>
    </message>
    <message>
        <source>Note to the next reject or flag</source>
        <translation>Note pour le prochain rejet ou signalement</translation>
    </message>
    <message>
        <source>Reject as a copy of what resembles it</source>
        <translation>Rejeter comme copie de ce qui ressemble</translation>
    </message>
    <message>
        <source>Skip: it comes back at the end</source>
        <translation>Passer&#xa0;: elle revient à la fin</translation>
    </message>
    <message>
        <source>Flag for the lead</source>
        <translation>Signaler au responsable</translation>
    </message>
    <message>
        <source>Undo, and go back to that item</source>
        <translation>Annuler, et revenir à cette proposition</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Look at one of the last decisions again</source>
        <translation>Revoir l’une des dernières décisions</translation>
    </message>
    <message>
        <source>While editing: save and accept</source>
        <translation>En modifiant&#xa0;: enregistrer et accepter</translation>
    </message>
    <message>
        <source>While editing: as it was before</source>
        <translation>En modifiant&#xa0;: comme c’était avant</translation>
    </message>
    <message>
        <source>While editing: type a sign of the bar</source>
        <translation>En modifiant&#xa0;: taper un signe de la barre</translation>
    </message>
    <message>
        <source>Correct the label</source>
        <translation>Corriger l&apos;étiquette</translation>
    </message>
    <message>
        <source>Correct the variety</source>
        <translation>Corriger la variété</translation>
    </message>
    <message>
        <source>Correct the script</source>
        <translation>Corriger l&apos;écriture</translation>
    </message>
    <message>
        <source>While editing a dialogue: add a message behind, remove it</source>
        <translation>En modifiant un dialogue : ajouter un message après, le retirer</translation>
    </message>
    <message>
        <source>While editing: Arabizi becomes Arabic letters, on and off</source>
        <translation>En modifiant : l&apos;arabizi devient lettres arabes, oui ou non</translation>
    </message>
    <message>
        <source>Words that differ: marked, in the seed only, not</source>
        <translation>Mots qui diffèrent : marqués, dans la graine seulement, pas</translation>
    </message>
    <message>
        <source>Reject with reason {number}</source>
        <translation>Rejeter avec la raison {number}</translation>
    </message>
    <message>
        <source>Look again at decision {number} of the last</source>
        <translation>Revoir la décision {number} parmi les dernières</translation>
    </message>
    <message>
        <source>While editing: type {sign}</source>
        <translation>En modifiant : taper {sign}</translation>
    </message>
    <message>
        <source>Undo, redo</source>
        <translation>Annuler, rétablir</translation>
    </message>
    <message>
        <source>Of two answers, the other one is better</source>
        <translation>De deux réponses, l’autre est la meilleure</translation>
    </message>
    <message>
        <source>How it came about, on and off</source>
        <translation>Comment c’est venu, montrer ou cacher</translation>
    </message>
    <message>
        <source>Read in the other script, on and off</source>
        <translation>Lire dans l&apos;autre écriture, montrer ou cacher</translation>
    </message>
    <message>
        <source>What resembles it, on and off</source>
        <translation>Ce qui lui ressemble, montrer ou cacher</translation>
    </message>
    <message>
        <source>Where it comes from, on and off</source>
        <translation>D&apos;où ça vient, montrer ou cacher</translation>
    </message>
    <message>
        <source>What the worst check says, then the next</source>
        <translation>Ce que dit le pire contrôle, puis le suivant</translation>
    </message>
    <message>
        <source>Guidelines, on and off</source>
        <translation>Consignes, montrer ou cacher</translation>
    </message>
    <message>
        <source>Text larger, smaller, as usual</source>
        <translation>Texte plus grand, plus petit, habituel</translation>
    </message>
    <message>
        <source>Search in either script</source>
        <translation>Chercher dans les deux écritures</translation>
    </message>
    <message>
        <source>Table, or one by one</source>
        <translation>Tableau, ou un par un</translation>
    </message>
    <message>
        <source>Show the text from the other side</source>
        <translation>Montrer le texte dans l’autre sens</translation>
    </message>
    <message>
        <source>Show signs that can not be seen</source>
        <translation>Montrer les signes invisibles</translation>
    </message>
    <message>
        <source>Scores and checks, on and off</source>
        <translation>Scores et contrôles, montrés ou cachés</translation>
    </message>
    <message>
        <source>Pace and goal, on and off</source>
        <translation>Rythme et objectif, montrer ou cacher</translation>
    </message>
    <message>
        <source>Accept all above a score</source>
        <translation>Tout accepter au-dessus d&apos;un score</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Cette page</translation>
    </message>
</context>
<context>
    <name>Learned</name>
    <message>
        <source>Sentences for the prompt, one a line</source>
        <extracomment>Keep this guidance (`Guidance`) for the recipe of this name.</extracomment>
        <translation>Phrases pour la consigne, une par ligne</translation>
    </message>
    <message>
        <source>Rejected texts to show, one a line</source>
        <translation>Textes rejetés à montrer, un par ligne</translation>
    </message>
    <message>
        <source>Propose from these reasons</source>
        <translation>Proposer d&apos;après ces raisons</translation>
    </message>
    <message>
        <source>Use from now on</source>
        <translation>Utiliser désormais</translation>
    </message>
    <message>
        <source>Use nothing</source>
        <translation>Ne rien utiliser</translation>
    </message>
    <message>
        <source>What was rejected</source>
        <translation>Ce qui a été rejeté</translation>
    </message>
    <message>
        <source>Choose the reasons that the teacher is to learn from. Edit what it is told.</source>
        <translation>Choisissez les raisons dont le professeur doit apprendre. Modifiez ce qui lui est dit.</translation>
    </message>
    <message>
        <source>No row of this recipe was rejected for a reason yet.</source>
        <translation>Aucune ligne de cette recette n&apos;a encore été rejetée avec une raison.</translation>
    </message>
</context>
<context>
    <name>LengthSection</name>
    <message>
        <source>Length of texts</source>
        <translation>Longueur des textes</translation>
    </message>
    <message>
        <source>When short and long texts are to be counted apart, in the table or in a quota: say how many words a short and a medium text has at most.</source>
        <translation>Quand les textes courts et longs doivent être comptés à part, dans le tableau ou dans un quota : dites combien de mots un texte court et un texte moyen ont au plus.</translation>
    </message>
    <message>
        <source>Short: words, at most</source>
        <translation>Court : mots, au plus</translation>
    </message>
    <message>
        <source>Medium: words, at most</source>
        <translation>Moyen : mots, au plus</translation>
    </message>
    <message>
        <source>Longer texts are long.</source>
        <translation>Les textes plus longs sont longs.</translation>
    </message>
</context>
<context>
    <name>LicenceSection</name>
    <message>
        <source>Licences and sources</source>
        <translation>Licences et sources</translation>
    </message>
    <message>
        <source>When the dataset is to be given away: only rows whose licence allows it. Zerria stops an export whose licences exclude one another in any case.</source>
        <translation>Quand le jeu de données doit être donné : seulement les lignes dont la licence le permet. Zerria arrête de toute façon un export dont les licences s’excluent.</translation>
    </message>
    <message>
        <source>Take in rows of unknown licence</source>
        <translation>Prendre les lignes de licence inconnue</translation>
    </message>
    <message>
        <source>Allow a licence…</source>
        <translation>Permettre une licence…</translation>
    </message>
    <message>
        <source>Allowed licences</source>
        <translation>Licences permises</translation>
    </message>
    <message>
        <source>Leave out a source…</source>
        <translation>Laisser une source de côté…</translation>
    </message>
    <message>
        <source>Sources left out</source>
        <translation>Sources laissées de côté</translation>
    </message>
    <message>
        <source>Allowed licences: any, while none is named.</source>
        <translation>Licences permises : toutes, tant qu’aucune n’est nommée.</translation>
    </message>
    <message>
        <source>Sources left out:</source>
        <translation>Sources laissées de côté :</translation>
    </message>
</context>
<context>
    <name>LimitCard</name>
    <message>
        <source>Thresholds</source>
        <extracomment>Verifier, threshold and value to try. Verifier, threshold, and the value to keep in the project; None: as the recipe says. The last move is to be taken back.</extracomment>
        <translation>Seuils</translation>
    </message>
    <message>
        <source>Set in this project</source>
        <translation>Fixer dans ce projet</translation>
    </message>
    <message>
        <source>As the recipe says</source>
        <translation>Comme dit la recette</translation>
    </message>
    <message>
        <source>Undo the last move</source>
        <translation>Annuler le dernier changement</translation>
    </message>
    <message>
        <source>It has no thresholds to move.</source>
        <translation>Il n&apos;a pas de seuil à déplacer.</translation>
    </message>
    <message>
        <source>set in this project; the recipe {recipe} says {value}</source>
        <translation>fixé dans ce projet ; la recette {recipe} dit {value}</translation>
    </message>
    <message>
        <source>from the recipe {recipe}</source>
        <translation>de la recette {recipe}</translation>
    </message>
    <message>
        <source>This check asks a teacher: its effect is seen after the next verification.</source>
        <translation>Ce contrôle interroge un modèle : son effet se voit au prochain contrôle.</translation>
    </message>
    <message>
        <source>No row that it looked at has been judged yet.</source>
        <translation>Aucune ligne qu&apos;il a vue n&apos;a encore été jugée.</translation>
    </message>
    <message>
        <source>Of {kept} rows that people kept, {stopped} would be flagged or rejected ({stopped_now} are now). Of {rejected} that they rejected, {caught} would be caught ({caught_now} are now).</source>
        <translation>Sur {kept} lignes gardées, {stopped} seraient signalées ou rejetées ({stopped_now} aujourd&apos;hui). Sur {rejected} rejetées, {caught} seraient attrapées ({caught_now} aujourd&apos;hui).</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>Shortest, times the seed</source>
        <translation>Le plus court, en fois l&apos;exemple</translation>
    </message>
    <message>
        <source>Longest, times the seed</source>
        <translation>Le plus long, en fois l&apos;exemple</translation>
    </message>
    <message>
        <source>Fewest characters</source>
        <translation>Nombre minimal de signes</translation>
    </message>
    <message>
        <source>Most characters</source>
        <translation>Nombre maximal de signes</translation>
    </message>
    <message>
        <source>Least share</source>
        <translation>Part minimale</translation>
    </message>
    <message>
        <source>Largest share</source>
        <translation>Part maximale</translation>
    </message>
    <message>
        <source>Largest likeness</source>
        <translation>Ressemblance maximale</translation>
    </message>
    <message>
        <source>Least likeness</source>
        <translation>Ressemblance minimale</translation>
    </message>
    <message>
        <source>Least probability</source>
        <translation>Probabilité minimale</translation>
    </message>
    <message>
        <source>Least score</source>
        <translation>Score minimal</translation>
    </message>
</context>
<context>
    <name>LimitsSection</name>
    <message>
        <source>Limits on synthetic rows</source>
        <translation>Limites des lignes synthétiques</translation>
    </message>
    <message>
        <source>When one recipe or one teacher wrote most of the rows, or many rows say nearly the same: so the model does not learn the manner of one. Real rows are never limited.</source>
        <translation>Quand une recette ou un enseignant a écrit la plupart des lignes, ou que beaucoup disent presque la même chose : pour que le modèle n’apprenne pas la manière d’un seul. Les lignes réelles ne sont jamais limitées.</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>sans limite</translation>
    </message>
    <message>
        <source>From one recipe</source>
        <translation>D’une recette</translation>
    </message>
    <message>
        <source>From one teacher</source>
        <translation>D’un enseignant</translation>
    </message>
    <message>
        <source>Of near-copies</source>
        <translation>De quasi-copies</translation>
    </message>
</context>
<context>
    <name>LivePasses</name>
    <message>
        <source>{check}: let {passed} of {judged} rows pass so far.</source>
        <extracomment>Under this share of passes a chip is marked; from there on it is fine only where all passed.</extracomment>
        <translation>{check} : a laissé passer {passed} lignes sur {judged} jusqu’ici.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>All saved</source>
        <extracomment>Under this width, that of a small screen at 150 %, the pages need the room more than key hints. A page that is not in front is told in one go what changed; of how many rows at most. The window has been painted for the first time.</extracomment>
        <translation>Tout est enregistré</translation>
    </message>
    <message>
        <source>You are {name}</source>
        <translation>Vous êtes {name}</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Zerria {version}. Free software under the Apache licence 2.0.</source>
        <translation>Zerria {version}. Logiciel libre sous la licence Apache 2.0.</translation>
    </message>
</context>
<context>
    <name>MeasuredPanel</name>
    <message>
        <source>Copy the numbers</source>
        <extracomment>A person wants a result: `start` with the mix as it is on the page. A person wants another mix: a function from the mix on the page to the one wanted.</extracomment>
        <translation>Copier les chiffres</translation>
    </message>
    <message>
        <source>The mix or the rows have changed since this was reckoned.</source>
        <translation>Le mélange ou les lignes ont changé depuis ce calcul.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>What the file holds</source>
        <extracomment>The part of the page that the form takes under its table, in pixels; the rest is scrolled to. The row (`SetAside`) and its parts, by role.</extracomment>
        <translation>Ce que contient le fichier</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Variété</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Add as a seed</source>
        <translation>Ajouter comme graine</translation>
    </message>
    <message>
        <source>Mend the chosen row</source>
        <translation>Corriger la ligne choisie</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, ligne {line}</translation>
    </message>
</context>
<context>
    <name>MessageStrip</name>
    <message>
        <source>Close message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>Nothing: the mix can be met.</source>
        <extracomment>Generate for this cell, so many rows.</extracomment>
        <translation>Rien : le mélange peut être respecté.</translation>
    </message>
    <message>
        <source>Generate {number} more…</source>
        <translation>En générer {number}…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
</context>
<context>
    <name>MixDialogs</name>
    <message>
        <source>Load a mix</source>
        <translation>Charger un mélange</translation>
    </message>
    <message>
        <source>Save the mix</source>
        <translation>Enregistrer le mélange</translation>
    </message>
</context>
<context>
    <name>MixForm</name>
    <message>
        <source>as many as there can be</source>
        <extracomment>A person changed something.</extracomment>
        <translation>autant que possible</translation>
    </message>
    <message>
        <source>Real rows, at least</source>
        <translation>Lignes réelles, au moins</translation>
    </message>
    <message>
        <source>From one seed, at most</source>
        <translation>Par graine, au plus</translation>
    </message>
    <message>
        <source>Rows in all</source>
        <translation>Lignes en tout</translation>
    </message>
    <message>
        <source>Validation, test</source>
        <translation>Validation, test</translation>
    </message>
    <message>
        <source>as in the list of quotas</source>
        <translation>selon la liste</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Étiquettes</translation>
    </message>
    <message>
        <source>A seed and all that grew from it stay in the same part.</source>
        <translation>Une graine et tout ce qui en est issu restent dans la même partie.</translation>
    </message>
    <message>
        <source>as they come</source>
        <translation>comme elles viennent</translation>
    </message>
    <message>
        <source>as many of each</source>
        <translation>autant de chacune</translation>
    </message>
    <message>
        <source>so many of each:</source>
        <translation>tant de chacune&#xa0;:</translation>
    </message>
</context>
<context>
    <name>NameList</name>
    <message>
        <source>Take away</source>
        <extracomment>A person took a name away.</extracomment>
        <translation>Enlever</translation>
    </message>
</context>
<context>
    <name>NewProject</name>
    <message>
        <source>New project</source>
        <extracomment>What no file system likes in a name. The path of the file, and the settings of the project.</extracomment>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Reviews from Algiers</source>
        <translation>Avis d’Alger</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Créer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Variété</translation>
    </message>
    <message>
        <source>Kind of examples</source>
        <translation>Type d’exemples</translation>
    </message>
</context>
<context>
    <name>OfferedCorrection</name>
    <message>
        <source>Your correction</source>
        <translation>Votre correction</translation>
    </message>
    <message>
        <source>{key} takes it up again</source>
        <translation>{key} la reprend</translation>
    </message>
</context>
<context>
    <name>OneTrial</name>
    <message>
        <source>One trial of a prompt</source>
        <extracomment>What it does now: `loading`, `writing`, or nothing (&quot;&quot;). The answer (`Tried`). It could not answer (`UserError`).</extracomment>
        <translation>Un essai de demande</translation>
    </message>
</context>
<context>
    <name>Origin</name>
    <message>
        <source>What the rules did</source>
        <translation>Ce que les règles ont fait</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Decisions so far</source>
        <translation>Décisions jusqu&apos;ici</translation>
    </message>
    <message>
        <source>This row</source>
        <translation>Cette ligne</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>File and row</source>
        <translation>Fichier et ligne</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Seed&apos;s id</source>
        <translation>Identifiant de la graine</translation>
    </message>
    <message>
        <source>Recipe, version, hash</source>
        <translation>Recette, version, empreinte</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Enseignant</translation>
    </message>
    <message>
        <source>Teacher&apos;s file (SHA-256)</source>
        <translation>Fichier de l&apos;enseignant (SHA-256)</translation>
    </message>
    <message>
        <source>Teacher&apos;s settings</source>
        <translation>Réglages de l&apos;enseignant</translation>
    </message>
    <message>
        <source>Run, time, random seed</source>
        <translation>Série, heure, graine aléatoire</translation>
    </message>
    <message>
        <source>Chosen for the run</source>
        <translation>Choisi pour la série</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>What the teacher was asked</source>
        <translation>Ce qu&apos;on a demandé à l&apos;enseignant</translation>
    </message>
    <message>
        <source>What the teacher answered</source>
        <translation>Ce que l&apos;enseignant a répondu</translation>
    </message>
    <message>
        <source>How the answer ended</source>
        <translation>Comment la réponse a fini</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>version {number}</translation>
    </message>
    <message>
        <source>undone, or done again</source>
        <translation>annulé, ou refait</translation>
    </message>
    <message>
        <source>note: {text}</source>
        <translation>note : {text}</translation>
    </message>
</context>
<context>
    <name>OriginBars</name>
    <message>
        <source>Real</source>
        <extracomment>The candidates of a bar are to be looked at (`QueueFilter`), or the seeds.</extracomment>
        <translation>Réelles</translation>
    </message>
    <message>
        <source>Look at the seeds</source>
        <translation>Voir les graines</translation>
    </message>
    <message>
        <source>Synthetic, accepted</source>
        <translation>Synthétiques, acceptées</translation>
    </message>
    <message>
        <source>Look at the accepted rows</source>
        <translation>Voir les lignes acceptées</translation>
    </message>
    <message>
        <source>Waiting for review</source>
        <translation>En attente de relecture</translation>
    </message>
    <message>
        <source>Review what waits</source>
        <translation>Relire ce qui attend</translation>
    </message>
</context>
<context>
    <name>OriginPanel</name>
    <message>
        <source>Where it comes from</source>
        <extracomment>The next item is painted long before what it comes from is read. The button beside the heading: close it.</extracomment>
        <translation>D&apos;où ça vient</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>OtherScript</name>
    <message>
        <source>In Arabic letters</source>
        <extracomment>What reading may take of one turn of the event loop. The reading follows what is typed after a pause. A new item is painted first.</extracomment>
        <translation>En lettres arabes</translation>
    </message>
    <message>
        <source>In Latin letters</source>
        <translation>En lettres latines</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>What will come out</source>
        <extracomment>Sources of a conflict that get a button each; uids that a sentence names. Go to this page. Keep these rules on licences in the mix.</extracomment>
        <translation>Ce qui sortira</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Comptage…</translation>
    </message>
    <message>
        <source>Nothing is missing: the mix can be met.</source>
        <translation>Rien ne manque : le mélange peut être respecté.</translation>
    </message>
    <message>
        <source>Nothing can be exported: licences are in conflict.</source>
        <translation>Rien ne peut être exporté : des licences sont en conflit.</translation>
    </message>
    <message>
        <source>Nothing can be exported yet.</source>
        <translation>Rien ne peut encore être exporté.</translation>
    </message>
    <message>
        <source>{rows} rows: {real} real, {made} synthetic.</source>
        <translation>{rows} lignes : {real} réelles, {made} synthétiques.</translation>
    </message>
    <message>
        <source>Licence of the dataset: none that Zerria can name for all rows.</source>
        <translation>Licence du jeu de données : aucune que Zerria puisse nommer pour toutes les lignes.</translation>
    </message>
    <message>
        <source>Licence of the dataset: {licence}.</source>
        <translation>Licence du jeu de données : {licence}.</translation>
    </message>
    <message>
        <source>Left out: {sources}.</source>
        <translation>Laissées de côté : {sources}.</translation>
    </message>
    <message>
        <source>Leave out {source}</source>
        <translation>Laisser de côté {source}</translation>
    </message>
    <message>
        <source>Take in rows of unknown licence</source>
        <translation>Prendre les lignes de licence inconnue</translation>
    </message>
    <message>
        <source>Take in every source again</source>
        <translation>Reprendre toutes les sources</translation>
    </message>
    <message>
        <source>Change the mix</source>
        <translation>Changer le mélange</translation>
    </message>
    <message>
        <source>Add seeds</source>
        <translation>Ajouter des graines</translation>
    </message>
    <message>
        <source>Generate more</source>
        <translation>Générer davantage</translation>
    </message>
</context>
<context>
    <name>Outlook</name>
    <message>
        <source>everything that is missing</source>
        <extracomment>Rows up to which it is reckoned in the window&apos;s process (some 20 ms). The answer (`Outlook`).</extracomment>
        <translation>tout ce qui manque</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>What to do next</source>
        <extracomment>The candidates of this status are to be looked at. A person wants to draw the columns of records.</extracomment>
        <translation>Que faire ensuite</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Ce qu’il contient</translation>
    </message>
    <message>
        <source>Draw the columns…</source>
        <translation>Dessiner les colonnes…</translation>
    </message>
    <message>
        <source>Columns of records</source>
        <translation>Colonnes des enregistrements</translation>
    </message>
    <message>
        <source>Look at these rows</source>
        <translation>Voir ces lignes</translation>
    </message>
    <message>
        <source>Look at the flagged rows</source>
        <translation>Voir les lignes signalées</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>Candidates that wait</source>
        <translation>Propositions en attente</translation>
    </message>
    <message>
        <source>Review what waits</source>
        <translation>Relire ce qui attend</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptées</translation>
    </message>
    <message>
        <source>Accepted after an edit</source>
        <translation>Acceptées après modification</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejetées</translation>
    </message>
    <message>
        <source>Skipped or flagged</source>
        <translation>Passées ou signalées</translation>
    </message>
    <message>
        <source>Bring in real examples first: everything grows from them.</source>
        <translation>Apportez d’abord de vrais exemples&#xa0;: tout part d’eux.</translation>
    </message>
    <message>
        <source>Import seeds</source>
        <translation>Importer des graines</translation>
    </message>
    <message numerus="yes">
        <source>%n candidate(s) wait for your decision.</source>
        <translation>
            <numerusform>%n proposition attend votre décision.</numerusform>
            <numerusform>%n propositions attendent votre décision.</numerusform>
        </translation>
    </message>
    <message>
        <source>Curate</source>
        <translation>Relire</translation>
    </message>
    <message>
        <source>Let the teacher write candidates from your seeds.</source>
        <translation>Laissez l’enseignant écrire des propositions à partir de vos graines.</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Générer</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were skipped or flagged: decide on them.</source>
        <translation>
            <numerusform>%n ligne a été passée ou signalée : décidez-en.</numerusform>
            <numerusform>%n lignes ont été passées ou signalées : décidez-en.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>Les voir</translation>
    </message>
    <message>
        <source>Every candidate has a decision: export a dataset, or generate more.</source>
        <translation>Chaque proposition a reçu une décision&#xa0;: exportez un jeu de données, ou générez-en d’autres.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
</context>
<context>
    <name>OwnCard</name>
    <message>
        <source>How steady your answers are</source>
        <extracomment>Whether rows are to be shown again from now on. The rows that were answered otherwise are wanted, one after the other.</extracomment>
        <translation>Constance de vos réponses</translation>
    </message>
    <message>
        <source>Show one of twenty of my rows again, unmarked</source>
        <translation>Remontrer une de mes lignes sur vingt, sans marque</translation>
    </message>
    <message>
        <source>One of {count} rows in the queue is one that you decided long ago, shown as if it were new, once you have decided {least}. Your answer changes nothing in it: it only tells how steady the answers are. Each person sees their own figures alone.</source>
        <translation>Une ligne sur {count} dans la file est une que vous avez décidée il y a longtemps, montrée comme si elle était neuve, dès que vous en avez décidé {least}. Votre réponse n’y change rien&#xa0;: elle dit seulement si les réponses sont constantes. Chacun ne voit que ses propres chiffres.</translation>
    </message>
    <message>
        <source>Reasons that changed most: {reasons}</source>
        <translation>Raisons qui ont le plus changé&#xa0;: {reasons}</translation>
    </message>
    <message>
        <source>Settle what you answered otherwise ({count})</source>
        <translation>Trancher ce que vous avez jugé autrement ({count})</translation>
    </message>
    <message>
        <source>No row was judged twice yet.</source>
        <translation>Aucune ligne n’a encore été jugée deux fois.</translation>
    </message>
    <message>
        <source>You judged {count} rows twice and answered the same in {share} ({low} to {high}, 95 % sure).</source>
        <translation>Lignes jugées deux fois&#xa0;: {count}, avec la même réponse dans {share} des cas (de {low} à {high}, sûr à 95&#xa0;%).</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa needs {count} rows, and both kinds of answers: kept and rejected.</source>
        <translation>Le kappa de Cohen demande {count} lignes et les deux sortes de réponses&#xa0;: gardée et rejetée.</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa: {kappa} (the same beyond chance: kept, with or without an edit, or rejected; 1 is always).</source>
        <translation>Kappa de Cohen&#xa0;: {kappa} (accord au-delà du hasard&#xa0;: gardée, avec ou sans modification, ou rejetée&#xa0;; 1 veut dire toujours).</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>No project is open</source>
        <extracomment>Writes come many a second while something runs; a page follows them at this pace. Wide enough for two lines of advice; the page keeps it in its middle.</extracomment>
        <translation>Aucun projet n’est ouvert</translation>
    </message>
    <message>
        <source>Open a project, or make a new one, to begin.</source>
        <translation>Pour commencer, ouvrez un projet ou créez-en un nouveau.</translation>
    </message>
    <message>
        <source>Go to Project</source>
        <translation>Aller au projet</translation>
    </message>
</context>
<context>
    <name>PassChart</name>
    <message>
        <source>What passed the checks, in the chosen run</source>
        <extracomment>Verifiers shown: those that stopped most. The rest are told by a line. Under this share of passes a bar is marked. The candidates of the run that this verifier stopped are to be looked at.</extracomment>
        <translation>Ce qui a passé les contrôles, dans la série choisie</translation>
    </message>
    <message>
        <source>Look at the rows it stopped</source>
        <translation>Voir les lignes qu’il a arrêtées</translation>
    </message>
    <message>
        <source>This run has no candidates that were checked.</source>
        <translation>Cette série n’a aucune proposition contrôlée.</translation>
    </message>
    <message>
        <source>And {count} more checks that let at least as many pass.</source>
        <translation>Et {count} autres contrôles qui en laissent passer au moins autant.</translation>
    </message>
</context>
<context>
    <name>PassageSizes</name>
    <message>
        <source>Longest passage, in characters</source>
        <extracomment>A person changed one: the document is to be cut anew.</extracomment>
        <translation>Passage le plus long, en caractères</translation>
    </message>
    <message>
        <source>Of these, from the one before</source>
        <translation>Dont repris du précédent</translation>
    </message>
    <message>
        <source>A passage ends where a sentence ends. Short passages suit small models; some overlap keeps what two passages say together.</source>
        <translation>Un passage finit où finit une phrase. Les passages courts conviennent aux petits modèles ; un peu de reprise garde ce que deux passages disent ensemble.</translation>
    </message>
</context>
<context>
    <name>PersonalDataChoice</name>
    <message>
        <source>Keep it as it is</source>
        <translation>Les garder telles quelles</translation>
    </message>
    <message>
        <source>Put its kind in its place</source>
        <translation>Mettre leur nature à leur place</translation>
    </message>
    <message>
        <source>Put invented data in its place</source>
        <translation>Mettre des données inventées à leur place</translation>
    </message>
    <message>
        <source>On import</source>
        <translation>À l’import</translation>
    </message>
    <message>
        <source>Personal data on import</source>
        <translation>Données personnelles à l’import</translation>
    </message>
    <message>
        <source>In the first rows: {kinds}.</source>
        <translation>Dans les premières lignes : {kinds}.</translation>
    </message>
    <message>
        <source>None was seen in the first rows.</source>
        <translation>Aucune dans les premières lignes.</translation>
    </message>
    <message>
        <source>Teachers and exports will see it.</source>
        <translation>Les enseignants et les exports les verront.</translation>
    </message>
    <message>
        <source>A phone number becomes [PHONE], an e-mail address [EMAIL]. The original stays in the project; no teacher and no export sees it.</source>
        <translation>Un numéro de téléphone devient [PHONE], une adresse e-mail [EMAIL]. L’original reste dans le projet ; aucun enseignant ni export ne le voit.</translation>
    </message>
    <message>
        <source>The same number becomes the same invented one, which nobody has. The original stays in the project; no teacher and no export sees it.</source>
        <translation>Un même numéro devient toujours le même numéro inventé, que personne n’a. L’original reste dans le projet ; aucun enseignant ni export ne le voit.</translation>
    </message>
    <message>
        <source>Rows with personal data: {rows} ({kinds}). Teachers and exports will see it.</source>
        <translation>Lignes avec des données personnelles : {rows} ({kinds}). Les enseignants et les exports les verront.</translation>
    </message>
    <message>
        <source>Personal data was replaced in {rows} rows ({kinds}).</source>
        <translation>Lignes dont les données personnelles ont été remplacées : {rows} ({kinds}).</translation>
    </message>
</context>
<context>
    <name>PreferencesScreen</name>
    <message>
        <source>as the computer</source>
        <translation>comme l’ordinateur</translation>
    </message>
    <message>
        <source>light</source>
        <translation>claires</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>sombres</translation>
    </message>
    <message>
        <source>Hide scores and checks until a row is decided, so that they sway nobody</source>
        <translation>Cacher scores et contrôles jusqu&apos;à la décision, pour n&apos;influencer personne</translation>
    </message>
    <message>
        <source>A sample of the text</source>
        <translation>Un aperçu du texte</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La fenêtre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Arabic font</source>
        <translation>Police arabe</translation>
    </message>
    <message>
        <source>The text that is reviewed</source>
        <translation>Le texte à relire</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Vous</translation>
    </message>
    <message>
        <source>Your decisions are kept under this name, in the project, for the team.</source>
        <translation>Vos décisions sont gardées sous ce nom, dans le projet, pour l’équipe.</translation>
    </message>
    <message>
        <source>From now on your decisions are kept under your new name.</source>
        <translation>Désormais, vos décisions sont gardées sous votre nouveau nom.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
</context>
<context>
    <name>PrivacyLimitsForm</name>
    <message>
        <source>stops the export</source>
        <extracomment>A person changed a limit: a function from the limits as they are to the ones wanted.</extracomment>
        <translation>arrête l’export</translation>
    </message>
    <message>
        <source>is told, and the export goes on</source>
        <translation>est signalé, et l’export continue</translation>
    </message>
    <message>
        <source>is not looked for</source>
        <translation>n’est pas recherché</translation>
    </message>
    <message>
        <source>Synthetic rows that copy a real one, at most</source>
        <translation>Lignes synthétiques qui en copient une réelle, au plus</translation>
    </message>
    <message>
        <source>Synthetic rows that nearly copy one, at most</source>
        <translation>Lignes synthétiques qui en copient presque une, au plus</translation>
    </message>
    <message>
        <source>Personal data left in a row</source>
        <translation>Données personnelles restées dans une ligne</translation>
    </message>
    <message>
        <source>100 % never stops an export. The mix file keeps these limits.</source>
        <translation>100 % n’arrête jamais un export. Le fichier du mélange garde ces limites.</translation>
    </message>
    <message>
        <source>{what}: {found} found, at most {most} allowed.</source>
        <translation>{what} : {found} trouvé, au plus {most} permis.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Copies</translation>
    </message>
    <message>
        <source>Near-copies</source>
        <translation>Quasi-copies</translation>
    </message>
    <message>
        <source>Personal data is left.</source>
        <translation>Il reste des données personnelles.</translation>
    </message>
    <message>
        <source>Under these limits an export would not be stopped.</source>
        <translation>Avec ces limites, un export ne serait pas arrêté.</translation>
    </message>
    <message>
        <source>Under these limits an export would be stopped.</source>
        <translation>Avec ces limites, un export serait arrêté.</translation>
    </message>
</context>
<context>
    <name>PrivacyPanel</name>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
    <message>
        <source>Look for copies and personal data</source>
        <translation>Chercher copies et données personnelles</translation>
    </message>
    <message>
        <source>Looking</source>
        <translation>Recherche en cours</translation>
    </message>
    <message>
        <source>Before a dataset leaves: which synthetic rows repeat a real one, how near they lie to real rows, and where telephone numbers, addresses and the like are left. The rows are those that an export under your mix would hold.</source>
        <translation>Avant qu’un jeu de données ne parte : quelles lignes synthétiques en répètent une réelle, à quel point elles en sont proches, et où il reste des numéros de téléphone, des adresses et autres. Les lignes sont celles qu’aurait un export avec votre mélange.</translation>
    </message>
    <message>
        <source>Nothing was looked for yet. Press “Look for copies and personal data”; accept some candidates first, for only they can copy a real row. You can go on working meanwhile.</source>
        <translation>Rien n’a encore été cherché. Appuyez sur « Chercher copies et données personnelles » ; acceptez d’abord quelques propositions, car elles seules peuvent copier une ligne réelle. Vous pouvez continuer à travailler pendant ce temps.</translation>
    </message>
    <message>
        <source>Rows to look at</source>
        <translation>Lignes à regarder</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>Ouvrir la ligne</translation>
    </message>
    <message>
        <source>What stops an export</source>
        <translation>Ce qui arrête un export</translation>
    </message>
    <message>
        <source>How far rows lie apart</source>
        <translation>À quelle distance sont les lignes</translation>
    </message>
    <message>
        <source>Copies are found by their letters, not by their meaning: a retelling is not found. Personal data is found by its shape; a name alone is not. Finding nothing proves nothing: read some rows yourself.</source>
        <translation>Les copies sont trouvées par leurs lettres, pas par leur sens : un récit redit autrement n’est pas trouvé. Les données personnelles sont trouvées par leur forme ; un nom seul ne l’est pas. Ne rien trouver ne prouve rien : lisez vous-même quelques lignes.</translation>
    </message>
    <message>
        <source>An export would hold no synthetic row, so nothing can copy a real one.</source>
        <translation>Un export n’aurait aucune ligne synthétique : rien ne peut donc en copier une réelle.</translation>
    </message>
    <message>
        <source>No synthetic row of an export copies a real one.</source>
        <translation>Aucune ligne synthétique d’un export n’en copie une réelle.</translation>
    </message>
    <message>
        <source>Of {rows} synthetic rows in an export, {exact} copy a real row word for word and {near} nearly.</source>
        <translation>Sur {rows} lignes synthétiques d’un export, {exact} copient une ligne réelle mot pour mot et {near} presque.</translation>
    </message>
    <message>
        <source>No personal data was found.</source>
        <translation>Aucune donnée personnelle n’a été trouvée.</translation>
    </message>
    <message>
        <source>Personal data is left in {count} of {rows} rows: {kinds}.</source>
        <translation>Il reste des données personnelles dans {count} lignes sur {rows} : {kinds}.</translation>
    </message>
    <message>
        <source>near-copy, {share}</source>
        <translation>quasi-copie, {share}</translation>
    </message>
    <message>
        <source>copy</source>
        <translation>copie</translation>
    </message>
    <message>
        <source>in a real row</source>
        <translation>dans une ligne réelle</translation>
    </message>
    <message>
        <source>in a synthetic row</source>
        <translation>dans une ligne synthétique</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Real row, or where</source>
        <translation>Ligne réelle, ou endroit</translation>
    </message>
    <message>
        <source>The first {shown} of {count} finds.</source>
        <translation>Les {shown} premières trouvailles sur {count}.</translation>
    </message>
    <message>
        <source>This is a real row. Mend its file and import it anew, or have personal data replaced while it is imported.</source>
        <translation>C’est une ligne réelle. Corrigez son fichier et importez-le de nouveau, ou faites remplacer les données personnelles à l’import.</translation>
    </message>
    <message>
        <source>Go to Seeds</source>
        <translation>Aller aux graines</translation>
    </message>
    <message>
        <source>This row is no longer in the project.</source>
        <translation>Cette ligne n’est plus dans le projet.</translation>
    </message>
    <message>
        <source>There are too few rows to say: {rows} real ones and {grown} grown from half of them are needed.</source>
        <translation>Il y a trop peu de lignes pour le dire : il en faut {rows} réelles, et {grown} issues de la moitié d’entre elles.</translation>
    </message>
    <message>
        <source>{share} of the synthetic rows lie nearer to the real rows that they grew from than to real rows set aside; if they kept nothing of their seeds it would be half. {below} lie nearer to a real row than nearly all other real rows do. Paraphrases stay near on purpose, so no limit rests on this.</source>
        <translation>{share} des lignes synthétiques sont plus proches des lignes réelles dont elles sont issues que de lignes réelles mises de côté ; si elles ne gardaient rien de leurs graines, ce serait la moitié. {below} sont plus proches d’une ligne réelle que presque toutes les autres lignes réelles. Une paraphrase reste proche exprès : aucune limite ne s’appuie donc là-dessus.</translation>
    </message>
    <message>
        <source>Synthetic rows to the real ones they grew from</source>
        <translation>Lignes synthétiques aux lignes réelles d’origine</translation>
    </message>
    <message>
        <source>Synthetic rows to real ones set aside</source>
        <translation>Lignes synthétiques aux réelles mises de côté</translation>
    </message>
    <message>
        <source>Real rows set aside to the other half</source>
        <translation>Lignes réelles mises de côté à l’autre moitié</translation>
    </message>
    <message>
        <source>Distance to the closest real row (DCR), 0 for the same text, 1 for nothing in common; the bars are medians, the 5th percentiles are {training}, {held_out} and {real}. Closest over second closest (NNDR): {ratio} to the rows they grew from, {other} to those set aside. {rows} synthetic rows against two halves of {half}.</source>
        <translation>Distance à la ligne réelle la plus proche (DCR), 0 pour le même texte, 1 pour rien en commun ; les barres sont des médianes, les 5es centiles sont {training}, {held_out} et {real}. La plus proche sur la deuxième (NNDR) : {ratio} vers les lignes d’origine, {other} vers celles mises de côté. {rows} lignes synthétiques contre deux moitiés de {half}.</translation>
    </message>
</context>
<context>
    <name>PrivacyRun</name>
    <message>
        <source>Privacy</source>
        <translation>Vie privée</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>Progress of this set</source>
        <translation>Avancement de ce lot</translation>
    </message>
    <message>
        <source>goal {number}</source>
        <translation>objectif {number}</translation>
    </message>
    <message>
        <source>goal {number} min</source>
        <translation>objectif {number} min</translation>
    </message>
    <message>
        <source>{number} left</source>
        <translation>reste&#xa0;: {number}</translation>
    </message>
    <message>
        <source>{number} per hour</source>
        <translation>{number} par heure</translation>
    </message>
    <message>
        <source>{number} s each</source>
        <translation>{number} s chacun</translation>
    </message>
    <message>
        <source>{number} accepted</source>
        <translation>acceptées&#xa0;: {number}</translation>
    </message>
</context>
<context>
    <name>ProgressStrip</name>
    <message>
        <source>Stop</source>
        <extracomment>The person wants it to stop.</extracomment>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
</context>
<context>
    <name>ProjectScreen</name>
    <message>
        <source>Zerria projects</source>
        <translation>Projets Zerria</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>Ouvrir un projet</translation>
    </message>
    <message>
        <source>Grow seeds into a dataset</source>
        <translation>Faire de graines un jeu de données</translation>
    </message>
    <message>
        <source>Zerria grows a small set of real Darija examples into a larger, balanced one.</source>
        <translation>Zerria fait d’un petit ensemble de vrais exemples de darija un ensemble plus grand et équilibré.</translation>
    </message>
    <message>
        <source>A teacher on this computer writes candidates; you accept, edit or reject them.</source>
        <translation>Un modèle enseignant, sur cet ordinateur, écrit des propositions&#xa0;; vous les acceptez, les modifiez ou les rejetez.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Rien ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>Ouvrir un projet…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>Essayer l’exemple</translation>
    </message>
    <message>
        <source>Another project</source>
        <translation>Un autre projet</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
</context>
<context>
    <name>PromptPreview</name>
    <message>
        <source>Who the teacher is to be</source>
        <extracomment>Seeds looked at to find some that fit, and how many of those one preview may show as examples. The same with another seed. The teacher is to answer it once, or to stop doing so.</extracomment>
        <translation>Qui l’enseignant doit être</translation>
    </message>
    <message>
        <source>What it is asked</source>
        <translation>Ce qui lui est demandé</translation>
    </message>
    <message>
        <source>Another seed</source>
        <translation>Une autre graine</translation>
    </message>
    <message>
        <source>The prompt</source>
        <translation>La demande</translation>
    </message>
    <message>
        <source>Try it once</source>
        <translation>Essayer une fois</translation>
    </message>
    <message>
        <source>This teacher reads no prompt. It changes your sentences by rules, at once:</source>
        <translation>Cet enseignant ne lit pas de consigne. Il change vos phrases par règles, tout de suite :</translation>
    </message>
    <message>
        <source>Stop the trial</source>
        <translation>Arrêter l&apos;essai</translation>
    </message>
    <message>
        <source>The teacher is being loaded…</source>
        <translation>L&apos;enseignant se charge…</translation>
    </message>
    <message>
        <source>The teacher answers…</source>
        <translation>L&apos;enseignant répond…</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <source>The check itself did not work. Try it again.</source>
        <extracomment>Bytes of an export up to which it is checked in the window&apos;s process. The folder, and what is wrong with it, in words; empty: everything holds.</extracomment>
        <translation>Le contrôle lui-même n’a pas marché. Réessayez.</translation>
    </message>
</context>
<context>
    <name>QueuedTable</name>
    <message>
        <source>No run waits. While one is in progress, “Add to the queue” lets the next one wait for it; it then begins by itself.</source>
        <translation>Aucune série n’attend. Pendant qu’une série est en cours, « Ajouter à l’attente » fait attendre la suivante ; elle commence ensuite d’elle-même.</translation>
    </message>
    <message>
        <source>Runs that wait</source>
        <translation>Séries en attente</translation>
    </message>
    <message>
        <source>Sooner</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Start the queue</source>
        <translation>Lancer l’attente</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Enseignant</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>until the quotas are met</source>
        <translation>jusqu’aux quotas</translation>
    </message>
    <message>
        <source>{number} in all</source>
        <translation>{number} en tout</translation>
    </message>
    <message>
        <source>{number} from each seed</source>
        <translation>{number} par graine</translation>
    </message>
</context>
<context>
    <name>QuotaSection</name>
    <message>
        <source>Quotas</source>
        <translation>Quotas</translation>
    </message>
    <message>
        <source>When you need so many rows of a kind: of a label in one variety, of long texts, of a topic. A quota says how many; what is missing is then told.</source>
        <translation>Quand il vous faut tant de lignes d’une sorte : d’une étiquette dans une variété, de textes longs, d’un sujet. Un quota dit combien ; ce qui manque est alors indiqué.</translation>
    </message>
    <message>
        <source>One more quota</source>
        <translation>Un quota de plus</translation>
    </message>
    <message>
        <source>How many rows</source>
        <translation>Combien de lignes</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Choose a value, or write one.</source>
        <translation>Choisissez une valeur, ou écrivez-en une.</translation>
    </message>
    <message>
        <source>There is a quota for these rows already: change it above.</source>
        <translation>Il y a déjà un quota pour ces lignes : changez-le plus haut.</translation>
    </message>
    <message>
        <source>crossed with…</source>
        <translation>croisé avec…</translation>
    </message>
</context>
<context>
    <name>RareSection</name>
    <message>
        <source>Rare kinds of rows</source>
        <translation>Sortes rares de lignes</translation>
    </message>
    <message>
        <source>When a label or a variety is so rare that a model would hardly learn it: give it a least number of rows, and let what is still missing be repeated in training.</source>
        <translation>Quand une étiquette ou une variété est si rare qu’un modèle l’apprendrait à peine : donnez-lui un nombre minimal de lignes, et laissez répéter à l’entraînement ce qui manque encore.</translation>
    </message>
    <message>
        <source>no kind is rare</source>
        <translation>aucune sorte n’est rare</translation>
    </message>
    <message>
        <source>and nothing else</source>
        <translation>et rien d’autre</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>in rows</source>
        <translation>en lignes</translation>
    </message>
    <message>
        <source>as a share</source>
        <translation>en part</translation>
    </message>
    <message>
        <source>once</source>
        <translation>une fois</translation>
    </message>
    <message>
        <source>write the row again</source>
        <translation>écrire la ligne de nouveau</translation>
    </message>
    <message>
        <source>give the row a weight</source>
        <translation>donner un poids à la ligne</translation>
    </message>
    <message>
        <source>Rare: less than</source>
        <translation>Rare : moins de</translation>
    </message>
    <message>
        <source>Counted by</source>
        <translation>Compté par</translation>
    </message>
    <message>
        <source>crossed with</source>
        <translation>croisé avec</translation>
    </message>
    <message>
        <source>Least number</source>
        <translation>Nombre minimal</translation>
    </message>
    <message>
        <source>Rows of each</source>
        <translation>Lignes de chaque</translation>
    </message>
    <message>
        <source>Share of each</source>
        <translation>Part de chaque</translation>
    </message>
    <message>
        <source>Each row at most</source>
        <translation>Chaque ligne au plus</translation>
    </message>
    <message>
        <source>Instead of more rows</source>
        <translation>À défaut de lignes</translation>
    </message>
    <message>
        <source>A repeated row is only written for training; it counts for no quota, and the export says how often it is there.</source>
        <translation>Une ligne répétée n’est écrite que pour l’entraînement ; elle ne compte pour aucun quota, et l’export dit combien de fois elle y est.</translation>
    </message>
</context>
<context>
    <name>RecheckCard</name>
    <message>
        <source>The rows that wait</source>
        <extracomment>It could not be done (`UserError`); what was done, in words.</extracomment>
        <translation>Les lignes en attente</translation>
    </message>
    <message>
        <source>Check the waiting rows again</source>
        <translation>Revérifier les lignes en attente</translation>
    </message>
    <message>
        <source>Ask the teacher about the waiting rows</source>
        <translation>Interroger l’enseignant sur les lignes en attente</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Enseignant</translation>
    </message>
    <message>
        <source>Rows, the best first</source>
        <translation>Lignes, les meilleures d’abord</translation>
    </message>
    <message>
        <source>These checks ask a teacher: choose which. Rows that it was asked about are left out, so what was stopped goes on where it was.</source>
        <translation>Ces contrôles interrogent un enseignant : choisissez lesquels. Les lignes déjà demandées sont laissées de côté : ce qui a été arrêté reprend où il en était.</translation>
    </message>
    <message>
        <source>No teacher here can be asked: add a model file in Teachers.</source>
        <translation>Aucun enseignant ici ne peut être interrogé : ajoutez un fichier de modèle dans Enseignants.</translation>
    </message>
    <message>
        <source>Rows that wait: {count}. Moved thresholds, new seeds and newly accepted rows reach them when they are checked again: their verdicts and their order may change. Rows that people decided on stay as they are. A copy of the project is kept first.</source>
        <translation>Lignes en attente : {count}. Les seuils déplacés, les nouvelles graines et les lignes acceptées depuis les atteignent quand elles sont revérifiées : leurs verdicts et leur ordre peuvent changer. Ce que les gens ont décidé reste tel quel. Une copie du projet est gardée avant.</translation>
    </message>
    <message>
        <source>No row waits: generate some first.</source>
        <translation>Aucune ligne n’attend : générez-en d’abord.</translation>
    </message>
    <message>
        <source>Asking the teacher</source>
        <translation>On interroge l’enseignant</translation>
    </message>
    <message>
        <source>Checking the rows again</source>
        <translation>Revérification des lignes</translation>
    </message>
    <message>
        <source>Rows checked again: {checked}; changed: {changed}; stopped that were not: {stopped}; no longer stopped: {freed}. Decisions stay as they were.</source>
        <translation>Lignes revérifiées : {checked} ; changées : {changed} ; arrêtées qui ne l’étaient pas : {stopped} ; plus arrêtées : {freed}. Les décisions restent telles quelles.</translation>
    </message>
    <message>
        <source>Stopped; what was done stays.</source>
        <translation>Arrêté ; ce qui est fait reste.</translation>
    </message>
</context>
<context>
    <name>RecheckRun</name>
    <message>
        <source>Asking the teacher</source>
        <translation>On interroge l’enseignant</translation>
    </message>
    <message>
        <source>Checking the rows again</source>
        <translation>Revérification des lignes</translation>
    </message>
</context>
<context>
    <name>RecordColumns</name>
    <message>
        <source>Columns of records</source>
        <extracomment>Places of the columns of the table.</extracomment>
        <translation>Colonnes des enregistrements</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Name in files</source>
        <translation>Nom dans les fichiers</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Obligatoire</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Choices, with ; between</source>
        <translation>Choix, séparés par ;</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Add a column</source>
        <translation>Ajouter une colonne</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>L&apos;enlever</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Take from a file…</source>
        <translation>Prendre d&apos;un fichier…</translation>
    </message>
    <message>
        <source>Write to a file…</source>
        <translation>Écrire dans un fichier…</translation>
    </message>
    <message>
        <source>Keep these columns</source>
        <translation>Garder ces colonnes</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Every record has a text: it is what is judged. A personal column gets pseudonyms when real records are imported, always the same for the same value.</source>
        <translation>Chaque enregistrement a un texte : c&apos;est lui qui est jugé. Une colonne personnelle reçoit des pseudonymes à l&apos;import de vrais enregistrements, toujours le même pour la même valeur.</translation>
    </message>
    <message>
        <source>this table</source>
        <translation>ce tableau</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>one of the choices</source>
        <translation>l&apos;un des choix</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>une date</translation>
    </message>
    <message>
        <source>an amount of money</source>
        <translation>une somme d&apos;argent</translation>
    </message>
    <message>
        <source>a place</source>
        <translation>un lieu</translation>
    </message>
    <message>
        <source>a person&apos;s name</source>
        <translation>le nom d&apos;une personne</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>un numéro de téléphone</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>A medium text must have more words than a short one. Change the lengths.</source>
        <translation>Un texte moyen doit avoir plus de mots qu’un texte court. Changez les longueurs.</translation>
    </message>
    <message>
        <source>There are two quotas for {cell}. Remove one.</source>
        <translation>Il y a deux quotas pour {cell}. Enlevez-en un.</translation>
    </message>
    <message>
        <source>The quotas by {what} come to {share} of all rows: more than there are. Lower one.</source>
        <translation>Les quotas par {what} font {share} de toutes les lignes : plus qu’il n’y en a. Baissez-en un.</translation>
    </message>
    <message>
        <source>The quotas by {what} ask for {wanted} rows, and the mix for {rows} in all. Lower a quota, or ask for more rows.</source>
        <translation>Les quotas par {what} demandent {wanted} lignes, et le mélange {rows} en tout. Baissez un quota, ou demandez plus de lignes.</translation>
    </message>
</context>
<context>
    <name>Rejecting</name>
    <message>
        <source>No reason was given yet.</source>
        <extracomment>The project&apos;s, in the order of their digits. What was written for the item on screen.</extracomment>
        <translation>Aucune raison n&apos;a encore été donnée.</translation>
    </message>
</context>
<context>
    <name>Releases</name>
    <message>
        <source>Nothing was exported yet. Choose a format and a folder, then export.</source>
        <extracomment>Open, or check, this folder.</extracomment>
        <translation>Rien n’a encore été exporté. Choisissez un format et un dossier, puis exportez.</translation>
    </message>
    <message>
        <source>Past exports</source>
        <translation>Exports passés</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Contrôler de nouveau</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Réelles</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérification</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>replaced by a later one</source>
        <translation>remplacé par un plus récent</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>n’est plus là</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>non vérifié</translation>
    </message>
    <message>
        <source>problems: {count}</source>
        <translation>problèmes : {count}</translation>
    </message>
    <message>
        <source>everything holds</source>
        <translation>tout est juste</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Export first, or choose a past export: its check is shown here.</source>
        <extracomment>Pixels of the page that sentences may take; they scroll. Open, or check again, this folder.</extracomment>
        <translation>Exportez d’abord, ou choisissez un export passé : sa vérification s’affiche ici.</translation>
    </message>
    <message>
        <source>Files of the export</source>
        <translation>Fichiers de l’export</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier de nouveau</translation>
    </message>
    <message>
        <source>The check</source>
        <translation>Le contrôle</translation>
    </message>
    <message>
        <source>Checking {folder}…</source>
        <translation>Vérification de {folder}…</translation>
    </message>
    <message>
        <source>{folder} does not hold what it promises:</source>
        <translation>{folder} ne tient pas ce qu’il promet :</translation>
    </message>
    <message>
        <source>{folder}: everything holds. The files are whole, each row has the right form, no seed is on two sides, and the quotas are as the manifest says.</source>
        <translation>{folder} : tout est juste. Les fichiers sont entiers, chaque ligne a la bonne forme, aucune graine n’est des deux côtés, et les quotas sont ceux que dit le manifeste.</translation>
    </message>
    <message>
        <source>The check was stopped, so nothing can be said of this export.</source>
        <translation>La vérification a été arrêtée : on ne peut rien dire de cet export.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Un problème est survenu</translation>
    </message>
    <message>
        <source>Copy the details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>This is a mistake of the program, not yours.</source>
        <translation>C’est une erreur du programme, pas la vôtre.</translation>
    </message>
    <message>
        <source>What you decided is saved. The details below are also in {file}; send them to whoever looks after Zerria.</source>
        <translation>Ce que vous avez décidé est enregistré. Les détails ci-dessous sont aussi dans {file}&#xa0;; envoyez-les à la personne qui s’occupe de Zerria.</translation>
    </message>
</context>
<context>
    <name>RepresentationPanel</name>
    <message>
        <source>Representation</source>
        <extracomment>Whose shifts are told first. More rows of one class are wanted (`MoreRows`). The rows of one class are to be looked at (`QueueFilter`).</extracomment>
        <translation>Représentation</translation>
    </message>
    <message>
        <source>Compare the rows</source>
        <translation>Comparer les lignes</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Comparaison en cours</translation>
    </message>
    <message>
        <source>A teacher repeats what it writes best, and reviewing prefers what one likes. Here you see which kinds of texts have become rarer, or more frequent, than among your real rows: by variety, script, register, topic, label, length, and by the gender that a text shows of who speaks and who is spoken to.</source>
        <translation>Un enseignant répète ce qu’il écrit le mieux, et la relecture préfère ce qui plaît. Vous voyez ici quelles sortes de textes sont devenues plus rares, ou plus fréquentes, que parmi vos lignes réelles : par variété, écriture, registre, sujet, étiquette, longueur, et par le genre que montre un texte de qui parle et de la personne à qui l’on parle.</translation>
    </message>
    <message>
        <source>Nothing was compared yet. Press “Compare the rows”: it needs seeds and generated rows, and accepted ones tell the most. You can go on working meanwhile.</source>
        <translation>Rien n’a encore été comparé. Appuyez sur « Comparer les lignes » : il faut des graines et des lignes générées, et les lignes acceptées sont les plus parlantes. Vous pouvez continuer à travailler pendant ce temps.</translation>
    </message>
    <message>
        <source>Which rows are compared</source>
        <translation>Quelles lignes sont comparées</translation>
    </message>
    <message>
        <source>Show the statistics</source>
        <translation>Montrer les statistiques</translation>
    </message>
    <message>
        <source>Differences found besides this one: {count}.</source>
        <translation>Autres différences trouvées : {count}.</translation>
    </message>
    <message>
        <source>Nothing has shifted: the rows are like your real ones.</source>
        <translation>Rien n’a bougé : les lignes ressemblent aux réelles.</translation>
    </message>
    <message>
        <source>There are too few rows to judge: {rows} rows from {seeds} seeds are needed on each side. The counts are below.</source>
        <translation>Il y a trop peu de lignes pour juger : il faut de chaque côté {rows} lignes issues de {seeds} graines. Les nombres sont ci-dessous.</translation>
    </message>
    <message>
        <source>Who speaks and who is spoken to is read from word endings, by rules that know Algerian and Moroccan Darija only. In 200 sentences that we wrote ourselves, the 111 genders they named were right and four were missed; of 100 they named in posts and comments, {speaker} were right for who speaks and {addressee} for who is spoken to. It is the gender that a text shows, not that of its author; most texts show none.</source>
        <translation>Qui parle et à qui l’on parle est lu dans les terminaisons des mots, par des règles qui ne connaissent que la darija algérienne et marocaine. Dans 200 phrases que nous avons écrites nous-mêmes, les 111 genres qu’elles ont nommés étaient justes et quatre ont été manqués ; sur 100 qu’elles ont nommés dans des messages et commentaires, {speaker} étaient justes pour qui parle et {addressee} pour à qui l’on parle. C’est le genre que montre un texte, pas celui de son auteur ; la plupart des textes n’en montrent aucun.</translation>
    </message>
    <message>
        <source>“Differs” means: at least one row in ten would have to change its class, and chance alone would hardly do that. Rows of one seed count as one witness. Alike is not proved: a small difference needs many rows to be seen.</source>
        <translation>« Diffère » veut dire : au moins une ligne sur dix devrait changer de classe, et le hasard seul ne le ferait guère. Les lignes d’une même graine comptent pour un seul témoin. « Semblable » n’est pas une preuve : il faut beaucoup de lignes pour voir une petite différence.</translation>
    </message>
    <message>
        <source>The mix now asks for the shares of your real rows ({attribute}). Rows that would exceed them stay out of an export; what is missing is listed under Rows and mix.</source>
        <translation>Le mélange demande maintenant les parts de vos lignes réelles ({attribute}). Les lignes qui les dépasseraient restent hors de l’export ; ce qui manque est listé sous Lignes et mélange.</translation>
    </message>
    <message>
        <source>The quotas it had there are replaced.</source>
        <translation>Les quotas qu’il y avait sont remplacés.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>RepresentationRun</name>
    <message>
        <source>Representation</source>
        <translation>Représentation</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Candidate</source>
        <extracomment>A key that comes sooner after a new item was meant for the one before. What stands beside an item is shown, and the decision before it written, once the item is painted; where nothing is painted, after so long.</extracomment>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>A key right after the one before is not counted.</source>
        <translation>Une touche frappée juste après la précédente ne compte pas.</translation>
    </message>
    <message>
        <source>Nothing resembles it.</source>
        <translation>Rien ne lui ressemble.</translation>
    </message>
    <message>
        <source>Candidate • decided before: {what}. Esc leaves it so.</source>
        <translation>Proposition • déjà décidé&#xa0;: {what}. Échap n’y change rien.</translation>
    </message>
    <message>
        <source>Candidate • first: {first}, second: {second}. What holds?</source>
        <translation>Proposition • d’abord&#xa0;: {first}, ensuite&#xa0;: {second}. Que retenir&#xa0;?</translation>
    </message>
    <message>
        <source>Your goal is reached. Well done.</source>
        <translation>Votre objectif est atteint. Bravo.</translation>
    </message>
    <message>
        <source>A good moment for a short break.</source>
        <translation>Un bon moment pour une courte pause.</translation>
    </message>
    <message>
        <source>{number} done in {minutes} min, {seconds} s each. A short break?</source>
        <translation>{number} faits en {minutes} min, {seconds} s chacun. Une petite pause ?</translation>
    </message>
    <message>
        <source>{number} done in {minutes} min, {seconds} s each, {share} accepted. A short break?</source>
        <translation>{number} faits en {minutes} min, {seconds} s chacun, {share} acceptés. Une petite pause ?</translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message>
        <source>Progress of the run</source>
        <extracomment>Texts shown, and how many beside notes: the page must fit a screen of 768 lines in Arabic too.</extracomment>
        <translation>Avancement de la série</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Review them</source>
        <translation>Les relire</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture en cours</translation>
    </message>
    <message>
        <source>Pausing: the answers in hand are finished first</source>
        <translation>Mise en pause&#xa0;: les réponses en cours se terminent d’abord</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Stopped by an error</source>
        <translation>Arrêtée par une erreur</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtée</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>{number} candidates</source>
        <translation>{number} propositions</translation>
    </message>
    <message>
        <source>{number} unusable answers</source>
        <translation>{number} réponses inutilisables</translation>
    </message>
    <message>
        <source>{number} set aside</source>
        <translation>{number} mises de côté</translation>
    </message>
    <message>
        <source>step {step} of {steps}</source>
        <translation>étape {step} sur {steps}</translation>
    </message>
    <message>
        <source>{tokens} tokens/s</source>
        <translation>{tokens} tokens/s</translation>
    </message>
    <message>
        <source>{rows} rows/min</source>
        <translation>{rows} lignes/min</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>reste {time}</translation>
    </message>
    <message>
        <source>{number} rows to the quota</source>
        <translation>{number} lignes jusqu&apos;au quota</translation>
    </message>
    <message>
        <source>{least} to {most} left to quota</source>
        <translation>encore {least} à {most} jusqu&apos;au quota</translation>
    </message>
    <message>
        <source>{least} left to quota at least: too few decisions to say more</source>
        <translation>au moins {least} jusqu&apos;au quota : trop peu de décisions pour en dire plus</translation>
    </message>
</context>
<context>
    <name>RunHistory</name>
    <message>
        <source>There was no run yet.</source>
        <extracomment>Take up this run (`engine.store.Run`). Show the candidates of this run in the queue. These candidates are to be looked at (`QueueFilter`).</extracomment>
        <translation>Il n’y a pas encore eu de série.</translation>
    </message>
    <message>
        <source>Past runs</source>
        <translation>Séries passées</translation>
    </message>
    <message>
        <source>Go on with this run</source>
        <translation>Continuer cette série</translation>
    </message>
    <message>
        <source>Review its candidates</source>
        <translation>Relire ses propositions</translation>
    </message>
    <message>
        <source>What became of runs</source>
        <translation>Ce que sont devenues les séries</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Enseignant</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Usable</source>
        <translation>Utilisables</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>Propositions</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardées</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>terminée</translation>
    </message>
    <message>
        <source>can go on</source>
        <translation>peut continuer</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>changed</source>
        <extracomment>Its content is shown from now on.</extracomment>
        <translation>modifié</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>déplié</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>replié</translation>
    </message>
</context>
<context>
    <name>SeedIntake</name>
    <message>
        <source>Import of {file}</source>
        <extracomment>Rows stored in one transaction, and what storing may take of one turn of the event loop. A copy of the project is kept first; then the file is read. The counts so far: imported, duplicates, quarantined, blank. The counts, `stopped` when a person ended it (what was stored stays), what was found of personal data (`personal`) and whether that was `kept`. It can not go on (`UserError`); what was stored stays.</extracomment>
        <translation>Import de {file}</translation>
    </message>
</context>
<context>
    <name>SeedTables</name>
    <message>
        <source>Seeds</source>
        <extracomment>A row that was set aside is right now: the row (`SetAside`) and its parts, by role. The rows that were set aside are wanted in a file.</extracomment>
        <translation>Graines</translation>
    </message>
    <message>
        <source>Text of the chosen seed</source>
        <translation>Texte de la graine choisie</translation>
    </message>
    <message>
        <source>Rows set aside</source>
        <translation>Lignes mises de côté</translation>
    </message>
    <message>
        <source>These rows could not become seeds. Choose one and mend it below, or mend them in the file and import it again: rows that are there already are marked as duplicates.</source>
        <translation>Ces lignes n’ont pas pu devenir des graines. Choisissez-en une et corrigez-la ci-dessous, ou corrigez-les dans le fichier et importez-le à nouveau : les lignes déjà présentes sont marquées comme doublons.</translation>
    </message>
    <message>
        <source>Save these rows to a file…</source>
        <translation>Enregistrer ces lignes dans un fichier…</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Mises de côté</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>What they are made of</source>
        <translation>De quoi elles sont faites</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Variété</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>Ce qui s’y trouve</translation>
    </message>
    <message>
        <source>copy of {number}</source>
        <translation>copie de {number}</translation>
    </message>
    <message>
        <source>almost {number}</source>
        <translation>presque {number}</translation>
    </message>
    <message>
        <source>{file}, line {line}</source>
        <translation>{file}, ligne {line}</translation>
    </message>
</context>
<context>
    <name>SeedsScreen</name>
    <message>
        <source>Add files…</source>
        <extracomment>A file smaller than this is looked at in the window itself: it takes a few milliseconds.</extracomment>
        <translation>Ajouter des fichiers…</translation>
    </message>
    <message>
        <source>No seeds yet</source>
        <translation>Pas encore de graines</translation>
    </message>
    <message>
        <source>Seeds are real sentences, written by people: everything grows from them. Drag JSONL, CSV, TSV, XLSX or text files into this page, or choose them. Documents (PDF, Word, slides, web pages, books) become passages to make questions of.</source>
        <translation>Les graines sont de vraies phrases, écrites par des gens : tout pousse à partir d&apos;elles. Glissez dans cette page des fichiers JSONL, CSV, TSV, XLSX ou de texte, ou choisissez-les. Les documents (PDF, Word, diapositives, pages web, livres) deviennent des passages dont on tire des questions.</translation>
    </message>
    <message>
        <source>{seeds} seeds, {copies} of them duplicates</source>
        <translation>{seeds} graines, dont {copies} doublons</translation>
    </message>
    <message>
        <source>{seeds} seeds</source>
        <translation>{seeds} graines</translation>
    </message>
    <message>
        <source>Files with examples</source>
        <translation>Fichiers d’exemples</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Looking at the file</source>
        <translation>Lecture du fichier</translation>
    </message>
    <message>
        <source>Line {line} of {file} is a seed now.</source>
        <translation>La ligne {line} de {file} est maintenant une graine.</translation>
    </message>
    <message>
        <source>Rows set aside</source>
        <translation>Lignes mises de côté</translation>
    </message>
    <message>
        <source>Rows written to {file}: {count}.</source>
        <translation>Lignes écrites dans {file} : {count}.</translation>
    </message>
    <message>
        <source>Under which licence may these rows be used? Choose one, or “Unknown” if nobody can tell.</source>
        <translation>Sous quelle licence ces lignes peuvent-elles être utilisées&#xa0;? Choisissez-en une, ou «&#xa0;Inconnue&#xa0;» si personne ne peut le dire.</translation>
    </message>
    <message>
        <source>Importing {file}</source>
        <translation>Import de {file}</translation>
    </message>
    <message>
        <source>Keeping a copy of the project first</source>
        <translation>Une copie du projet est gardée d’abord</translation>
    </message>
    <message>
        <source>{number} rows</source>
        <translation>{number} lignes</translation>
    </message>
    <message>
        <source>Their licence is unknown: find it out before you share the dataset.</source>
        <translation>Leur licence est inconnue&#xa0;: renseignez-vous avant de partager le jeu de données.</translation>
    </message>
    <message>
        <source>See what was set aside</source>
        <translation>Voir ce qui a été mis de côté</translation>
    </message>
    <message>
        <source>{number} imported</source>
        <translation>importées&#xa0;: {number}</translation>
    </message>
    <message>
        <source>{number} of them duplicates</source>
        <translation>dont doublons&#xa0;: {number}</translation>
    </message>
    <message>
        <source>{number} set aside</source>
        <translation>mises de côté&#xa0;: {number}</translation>
    </message>
    <message>
        <source>{number} blank</source>
        <translation>vides&#xa0;: {number}</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of a result</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>You stopped it; what was imported stays.</source>
        <translation>Vous l’avez arrêté ; ce qui a été importé reste.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Search in either script</source>
        <extracomment>Accepted as written, or after an edit. Show these candidates (`QueueFilter`). Show them as a table (True) or one by one. The search line was left by Enter or Esc: the keys decide again.</extracomment>
        <translation>Chercher dans les deux écritures</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>Kept selections</source>
        <translation>Sélections gardées</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Conditions ({number})</source>
        <translation>Conditions ({number})</translation>
    </message>
    <message>
        <source>Answered otherwise the second time</source>
        <translation>Jugées autrement la deuxième fois</translation>
    </message>
    <message>
        <source>Type two consonants or more.</source>
        <translation>Tapez deux consonnes ou plus.</translation>
    </message>
    <message>
        <source>Search is being prepared: {number} left</source>
        <translation>La recherche se prépare : encore {number}</translation>
    </message>
    <message>
        <source>Keep this selection…</source>
        <translation>Garder cette sélection…</translation>
    </message>
    <message>
        <source>Forget one</source>
        <translation>En oublier une</translation>
    </message>
    <message>
        <source>Keep this selection</source>
        <translation>Garder cette sélection</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Son nom</translation>
    </message>
    <message>
        <source>Accepted or edited</source>
        <translation>Accepté ou modifié</translation>
    </message>
</context>
<context>
    <name>SelectionForm</name>
    <message>
        <source>Conditions</source>
        <extracomment>What a condition and its name want of the width. The selection as it stands now (`QueueFilter`).</extracomment>
        <translation>Conditions</translation>
    </message>
    <message>
        <source>any</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>Clear all conditions</source>
        <translation>Effacer toutes les conditions</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Variété</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lancement</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>Recette</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Enseignant</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>The check says</source>
        <translation>Le contrôle dit</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Décidé par</translation>
    </message>
    <message>
        <source>Letters, at least</source>
        <translation>Lettres, au moins</translation>
    </message>
    <message>
        <source>Letters, at most</source>
        <translation>Lettres, au plus</translation>
    </message>
    <message>
        <source>{number}: {name}</source>
        <translation>{number} : {name}</translation>
    </message>
</context>
<context>
    <name>SettingsCard</name>
    <message>
        <source>Settings: change them only if it stops or is slow</source>
        <extracomment>A person changed one of them.</extracomment>
        <translation>Réglages&#xa0;: ne les changez que s’il s’arrête ou s’il est lent</translation>
    </message>
    <message>
        <source>chosen for you</source>
        <translation>choisi pour vous</translation>
    </message>
    <message>
        <source>all that fit</source>
        <translation>toutes celles qui tiennent</translation>
    </message>
    <message>
        <source>Full speed on battery as well</source>
        <translation>Pleine vitesse sur batterie aussi</translation>
    </message>
    <message>
        <source>Longest text it remembers, in tokens</source>
        <translation>Plus long texte retenu, en jetons</translation>
    </message>
    <message>
        <source>Layers on the graphics card</source>
        <translation>Couches sur la carte graphique</translation>
    </message>
    <message>
        <source>Processor threads</source>
        <translation>Fils du processeur</translation>
    </message>
    <message>
        <source>Answers at a time</source>
        <translation>Réponses à la fois</translation>
    </message>
    <message>
        <source>Tokens computed in a step</source>
        <translation>Jetons calculés par pas</translation>
    </message>
</context>
<context>
    <name>Shifts</name>
    <message>
        <source>Variety</source>
        <extracomment>Classes that say that something is not known, or several at once. A class of a flagged attribute is marked from this difference of shares on.</extracomment>
        <translation>Variété</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Who speaks</source>
        <translation>Qui parle</translation>
    </message>
    <message>
        <source>Who is spoken to</source>
        <translation>À qui l’on parle</translation>
    </message>
    <message>
        <source>Real</source>
        <translation>Réelles</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Générées</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptées</translation>
    </message>
    <message>
        <source>Exported</source>
        <translation>Exportées</translation>
    </message>
    <message>
        <source>Generated against real rows</source>
        <translation>Lignes générées et lignes réelles</translation>
    </message>
    <message>
        <source>Accepted against real rows</source>
        <translation>Lignes acceptées et lignes réelles</translation>
    </message>
    <message>
        <source>Accepted against generated rows</source>
        <translation>Lignes acceptées et lignes générées</translation>
    </message>
    <message>
        <source>Synthetic rows of an export against real rows</source>
        <translation>Lignes synthétiques d’un export et lignes réelles</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non indiqué</translation>
    </message>
    <message>
        <source>all others</source>
        <translation>toutes les autres</translation>
    </message>
    <message>
        <source>a woman</source>
        <translation>une femme</translation>
    </message>
    <message>
        <source>a man</source>
        <translation>un homme</translation>
    </message>
    <message>
        <source>the text does not show it</source>
        <translation>le texte ne le montre pas</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} mots</translation>
    </message>
    <message>
        <source>texts of the rarer kinds</source>
        <translation>les textes des sortes plus rares</translation>
    </message>
    <message>
        <source>texts in which a woman speaks</source>
        <translation>les textes où une femme parle</translation>
    </message>
    <message>
        <source>texts in which a man speaks</source>
        <translation>les textes où un homme parle</translation>
    </message>
    <message>
        <source>texts that do not show who speaks</source>
        <translation>les textes qui ne montrent pas qui parle</translation>
    </message>
    <message>
        <source>texts said to a woman</source>
        <translation>les textes dits à une femme</translation>
    </message>
    <message>
        <source>texts said to a man</source>
        <translation>les textes dits à un homme</translation>
    </message>
    <message>
        <source>texts that do not show who is spoken to</source>
        <translation>les textes qui ne montrent pas à qui l’on parle</translation>
    </message>
    <message>
        <source>texts without a label</source>
        <translation>les textes sans étiquette</translation>
    </message>
    <message>
        <source>texts without a topic</source>
        <translation>les textes sans sujet</translation>
    </message>
    <message>
        <source>texts without a register</source>
        <translation>les textes sans registre</translation>
    </message>
    <message>
        <source>texts in {class}</source>
        <translation>les textes en {class}</translation>
    </message>
    <message>
        <source>texts labelled {class}</source>
        <translation>les textes étiquetés {class}</translation>
    </message>
    <message>
        <source>texts about {class}</source>
        <translation>les textes sur {class}</translation>
    </message>
    <message>
        <source>texts in the register {class}</source>
        <translation>les textes du registre {class}</translation>
    </message>
    <message>
        <source>texts of {class}</source>
        <translation>les textes de {class}</translation>
    </message>
    <message>
        <source>Among the generated rows, {what} are rarer than among your real rows: {after} against {before}.</source>
        <translation>Parmi les lignes générées, {what} sont plus rares que parmi vos lignes réelles : {after} contre {before}.</translation>
    </message>
    <message>
        <source>Among the accepted rows, {what} are rarer than among your real rows: {after} against {before}.</source>
        <translation>Parmi les lignes acceptées, {what} sont plus rares que parmi vos lignes réelles : {after} contre {before}.</translation>
    </message>
    <message>
        <source>Among the accepted rows, {what} are rarer than among all generated ones: {after} against {before}. Reviewing shifted it.</source>
        <translation>Parmi les lignes acceptées, {what} sont plus rares que parmi toutes les lignes générées : {after} contre {before}. C’est la relecture qui a déplacé cela.</translation>
    </message>
    <message>
        <source>Among the synthetic rows of an export, {what} are rarer than among your real rows: {after} against {before}.</source>
        <translation>Parmi les lignes synthétiques d’un export, {what} sont plus rares que parmi vos lignes réelles : {after} contre {before}.</translation>
    </message>
    <message>
        <source>Among the generated rows, {what} are more frequent than among your real rows: {after} against {before}.</source>
        <translation>Parmi les lignes générées, {what} sont plus fréquents que parmi vos lignes réelles : {after} contre {before}.</translation>
    </message>
    <message>
        <source>Among the accepted rows, {what} are more frequent than among your real rows: {after} against {before}.</source>
        <translation>Parmi les lignes acceptées, {what} sont plus fréquents que parmi vos lignes réelles : {after} contre {before}.</translation>
    </message>
    <message>
        <source>Among the accepted rows, {what} are more frequent than among all generated ones: {after} against {before}. Reviewing shifted it.</source>
        <translation>Parmi les lignes acceptées, {what} sont plus fréquents que parmi toutes les lignes générées : {after} contre {before}. C’est la relecture qui a déplacé cela.</translation>
    </message>
    <message>
        <source>Among the synthetic rows of an export, {what} are more frequent than among your real rows: {after} against {before}.</source>
        <translation>Parmi les lignes synthétiques d’un export, {what} sont plus fréquents que parmi vos lignes réelles : {after} contre {before}.</translation>
    </message>
    <message>
        <source>too few rows to judge</source>
        <translation>trop peu de lignes pour juger</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>diffère</translation>
    </message>
    <message>
        <source>seems to differ, but that may be chance</source>
        <translation>semble différer, mais c’est peut-être le hasard</translation>
    </message>
    <message>
        <source>differs a little</source>
        <translation>diffère un peu</translation>
    </message>
    <message>
        <source>alike</source>
        <translation>semblable</translation>
    </message>
    <message>
        <source>{rows} rows of {seeds} seeds against {others} rows of {other_seeds} seeds.</source>
        <translation>{rows} lignes de {seeds} graines contre {others} lignes de {other_seeds} graines.</translation>
    </message>
    <message>
        <source>Total variation {tv}, Jensen–Shannon {js} bits, q {q}.</source>
        <translation>Variation totale {tv}, Jensen–Shannon {js} bits, q {q}.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Guidelines</source>
        <extracomment>Pixels of the guidelines that stay in sight on a low screen; the rest is scrolled to.</extracomment>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>No check has looked at it yet.</source>
        <translation>Aucun contrôle ne l’a encore regardé.</translation>
    </message>
    <message>
        <source>Accept what a native speaker would write.</source>
        <translation>Acceptez ce qu’écrirait une personne dont c’est la langue.</translation>
    </message>
    <message>
        <source>1. Darija, not Standard Arabic.</source>
        <translation>1. De la darija, pas de l’arabe standard.</translation>
    </message>
    <message>
        <source>2. The label still fits.</source>
        <translation>2. L’étiquette convient toujours.</translation>
    </message>
    <message>
        <source>3. No personal data.</source>
        <translation>3. Pas de données personnelles.</translation>
    </message>
    <message>
        <source>4. Mixing in French is welcome.</source>
        <translation>4. Mêler du français est bienvenu.</translation>
    </message>
    <message>
        <source>Shown by chance: such rows tell how good all rows are.</source>
        <translation>Montrée au hasard : ces lignes disent ce que valent toutes les autres.</translation>
    </message>
    <message>
        <source>Hard to tell: your answer teaches the queue most.</source>
        <translation>Difficile à dire : votre réponse apprend le plus à la file.</translation>
    </message>
    <message>
        <source>Likely good.</source>
        <translation>Sans doute bonne.</translation>
    </message>
    <message>
        <source>Scores are hidden until you decide.</source>
        <extracomment>So many of the strongest stand in the line itself; of checks only those this far from their mean.</extracomment>
        <translation>Les scores sont cachés jusqu&apos;à votre décision.</translation>
    </message>
    <message>
        <source>The model has not looked at it yet.</source>
        <translation>Le modèle ne l&apos;a pas encore regardée.</translation>
    </message>
    <message>
        <source>The answer could not be read, so it comes last.</source>
        <translation>La réponse n&apos;a pas pu être lue, elle vient donc en dernier.</translation>
    </message>
    <message>
        <source>Best first: the mean of its checks is {mean}.</source>
        <translation>Les meilleures d&apos;abord : la moyenne de ses contrôles est {mean}.</translation>
    </message>
    <message>
        <source>Chance: {share}</source>
        <translation>Chance : {share}</translation>
    </message>
    <message>
        <source>Points: by how much the chance would be lower or higher without it. It starts at {start}; all that is not listed: {rest}.</source>
        <translation>Points : de combien la chance serait plus basse ou plus haute sans lui. Elle part de {start} ; tout ce qui n&apos;est pas listé : {rest}.</translation>
    </message>
    <message>
        <source>Its checks around their mean, {mean}: which pull it up, which down.</source>
        <translation>Ses contrôles autour de leur moyenne, {mean} : ce qui la monte, ce qui la baisse.</translation>
    </message>
</context>
<context>
    <name>SimilarCard</name>
    <message>
        <source>Similar, already there</source>
        <translation>Semblables, déjà là</translation>
    </message>
    <message>
        <source>Nothing like it among seeds, decided items and its run.</source>
        <translation>Rien de semblable parmi les graines, les éléments décidés et sa série.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Recherche…</translation>
    </message>
</context>
<context>
    <name>SittingCard</name>
    <message>
        <source>The sitting</source>
        <translation>La séance</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>Show pace and goal in Curate</source>
        <translation>Montrer le rythme et l&apos;objectif dans Relire</translation>
    </message>
    <message>
        <source>Items in a set</source>
        <translation>Éléments par série</translation>
    </message>
    <message>
        <source>Goal: items</source>
        <translation>Objectif : éléments</translation>
    </message>
    <message>
        <source>Goal: minutes</source>
        <translation>Objectif : minutes</translation>
    </message>
    <message>
        <source>Hint at a break after minutes</source>
        <translation>Proposer une pause après (minutes)</translation>
    </message>
    <message>
        <source>Only you see these numbers. They are forgotten when the window closes.</source>
        <translation>Vous seul voyez ces chiffres. Ils sont oubliés à la fermeture de la fenêtre.</translation>
    </message>
</context>
<context>
    <name>SpellingList</name>
    <message>
        <source>Spellings in Arabic letters</source>
        <extracomment>A word was clicked: its place.</extracomment>
        <translation>Façons d&apos;écrire en lettres arabes</translation>
    </message>
</context>
<context>
    <name>SplitLine</name>
    <message>
        <source>of all rows</source>
        <translation>du total</translation>
    </message>
    <message>
        <source>in rows</source>
        <translation>en lignes</translation>
    </message>
    <message>
        <source>Validation and test: share or number</source>
        <translation>Validation et test : part ou nombre</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>Validation</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
</context>
<context>
    <name>TakingBack</name>
    <message>
        <source>There is nothing to undo.</source>
        <extracomment>Something was not written (`UserError`).</extracomment>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n’y a rien à rétablir.</translation>
    </message>
    <message>
        <source>Candidate • undone: {what}</source>
        <translation>Proposition • annulé&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Rétabli&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>Teachers</name>
    <message>
        <source>The one that ships (starter)</source>
        <translation>Fourni (starter)</translation>
    </message>
    <message>
        <source>Rules, without a model</source>
        <translation>Par règles</translation>
    </message>
</context>
<context>
    <name>TeachersScreen</name>
    <message>
        <source>Teachers</source>
        <translation>Enseignants</translation>
    </message>
    <message>
        <source>Add a model file…</source>
        <translation>Ajouter un fichier de modèle…</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Retirer de la liste</translation>
    </message>
    <message>
        <source>Teachers you have</source>
        <translation>Vos enseignants</translation>
    </message>
    <message>
        <source>The chosen teacher</source>
        <translation>L’enseignant choisi</translation>
    </message>
    <message>
        <source>No teacher yet</source>
        <translation>Pas encore d’enseignant</translation>
    </message>
    <message>
        <source>A teacher is a language model in a file on this computer, in the GGUF format. Download one that knows Arabic, then add its file here.</source>
        <translation>Un modèle enseignant est un modèle de langue dans un fichier de cet ordinateur, au format GGUF. Téléchargez-en un qui connaît l’arabe, puis ajoutez ici son fichier.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>Fichier de modèle</translation>
    </message>
    <message>
        <source>Its file could not be read; try again.</source>
        <translation>Son fichier n’a pas pu être lu&#xa0;; réessayez.</translation>
    </message>
    <message>
        <source>Model files</source>
        <translation>Fichiers de modèle</translation>
    </message>
    <message>
        <source>Add a model file</source>
        <translation>Ajouter un fichier de modèle</translation>
    </message>
    <message>
        <source>{name} was added. Try it before you let it write for hours.</source>
        <translation>{name} a été ajouté. Essayez-le avant de le laisser écrire pendant des heures.</translation>
    </message>
    <message>
        <source>{name} is off the list; its file stays where it is.</source>
        <translation>{name} n’est plus dans la liste&#xa0;; son fichier reste où il est.</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>Le remettre</translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <source>A short trial</source>
        <extracomment>It begins, and what was said before no longer holds. It could not answer (`UserError`).</extracomment>
        <translation>Un court essai</translation>
    </message>
    <message>
        <source>Try it for ten seconds</source>
        <translation>Essayer dix secondes</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>It writes a few sentences of its own, so that you see how well and how fast.</source>
        <translation>Il écrit quelques phrases de son cru, pour que vous voyiez avec quelle qualité et à quelle vitesse.</translation>
    </message>
    <message>
        <source>It reads its model, then it writes…</source>
        <translation>Il lit son modèle, puis il écrit…</translation>
    </message>
    <message>
        <source>The model is loaded; ten seconds more…</source>
        <translation>Le modèle est chargé ; encore dix secondes…</translation>
    </message>
    <message>
        <source>The first time, it finds out how many answers at a time are fastest on this computer: some eight seconds, kept for this model…</source>
        <translation>La première fois, il cherche combien de réponses à la fois sont les plus rapides sur cet ordinateur : environ huit secondes, gardé pour ce modèle…</translation>
    </message>
    <message>
        <source>Stopped. Try it again whenever you like.</source>
        <translation>Arrêté. Réessayez quand vous voulez.</translation>
    </message>
    <message>
        <source>It finished no answer in ten seconds, and its speed could not be measured: this computer is busy with other work, or too slow for this model.</source>
        <translation>Il n&apos;a terminé aucune réponse en dix secondes et sa vitesse n&apos;a pas pu être mesurée : cet ordinateur est occupé à autre chose, ou trop lent pour ce modèle.</translation>
    </message>
    <message>
        <source>It finished no answer in ten seconds. By its measured speed it writes about {rows} rows a minute, so 1,000 rows take about {minutes} minutes.</source>
        <translation>Il n&apos;a terminé aucune réponse en dix secondes. D&apos;après sa vitesse mesurée, il écrit environ {rows} lignes par minute : 1 000 lignes prennent environ {minutes} minutes.</translation>
    </message>
    <message>
        <source>{usable} of its answers can be used. It writes {rows} rows a minute, so 1,000 rows take about {minutes} minutes.</source>
        <translation>{usable} de ses réponses sont utilisables. Il écrit {rows} lignes par minute&#xa0;; 1&#xa0;000 lignes prennent donc environ {minutes} minutes.</translation>
    </message>
    <message>
        <source>{number} tokens a second</source>
        <translation>{number} jetons par seconde</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Chargement</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>{seconds} secondes</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Works with</source>
        <translation>Travaille avec</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>{answers} answers at a time, {threads} processor threads, steps of {batch} tokens</source>
        <translation>{answers} réponses à la fois, {threads} fils du processeur, pas de {batch} jetons</translation>
    </message>
    <message>
        <source>{answers} answers at a time, {threads} processor threads, steps of {batch} tokens: measured as the fastest on this computer</source>
        <translation>{answers} réponses à la fois, {threads} fils du processeur, pas de {batch} jetons : mesuré comme le plus rapide sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>TrialView</name>
    <message>
        <source>The answer</source>
        <translation>La réponse</translation>
    </message>
    <message>
        <source>What the checks say</source>
        <translation>Ce que disent les contrôles</translation>
    </message>
    <message>
        <source>No answer came.</source>
        <translation>Aucune réponse n&apos;est venue.</translation>
    </message>
    <message>
        <source>One trial, from “{seed}”. Nothing is stored.</source>
        <translation>Un essai, à partir de « {seed} ». Rien n&apos;est gardé.</translation>
    </message>
    <message>
        <source>{count} records came; this is the first.</source>
        <translation>{count} enregistrements sont venus ; voici le premier.</translation>
    </message>
</context>
<context>
    <name>TrustCard</name>
    <message>
        <source>What rows shown by chance say</source>
        <extracomment>The order that is wanted from now on.</extracomment>
        <translation>Ce que disent les lignes au hasard</translation>
    </message>
    <message>
        <source>Rows kept, by the chance that was told</source>
        <translation>Lignes gardées, selon la chance annoncée</translation>
    </message>
    <message>
        <source>Show first what teaches the queue most</source>
        <translation>Montrer d&apos;abord ce qui apprend le plus à la file</translation>
    </message>
    <message>
        <source>The queue has not learned yet: it begins at {count} decisions, {rejects} of them rejected or edited.</source>
        <translation>La file n&apos;a pas encore appris : elle commence à {count} décisions, dont {rejects} rejets ou corrections.</translation>
    </message>
    <message>
        <source>The queue has learned from {count} decisions.</source>
        <translation>La file a appris de {count} décisions.</translation>
    </message>
    <message>
        <source>The chances it tells are off by {error} on average, over {count} rows. Below: rows kept, by the chance that was told; the mark is where each bar should end.</source>
        <translation>Les chances annoncées se trompent de {error} en moyenne, sur {count} lignes. Dessous : les lignes gardées selon la chance annoncée ; le repère dit où chaque barre devrait finir.</translation>
    </message>
    <message>
        <source>Rows can be accepted by their score, from {share} on: in Curate.</source>
        <translation>Les lignes peuvent être acceptées par leur score, dès {share} : dans Relire.</translation>
    </message>
    <message>
        <source>Accepting all above a score is locked.</source>
        <translation>Tout accepter au-dessus d&apos;un score est verrouillé.</translation>
    </message>
    <message>
        <source>No row shown by chance has been judged yet.</source>
        <translation>Aucune ligne au hasard n&apos;a encore été jugée.</translation>
    </message>
    <message>
        <source>People kept {share} of {count} rows ({low} to {high}, 95 % sure).</source>
        <translation>{share} de {count} lignes ont été gardées (de {low} à {high}, sûr à 95 %).</translation>
    </message>
</context>
<context>
    <name>TurnsCard</name>
    <message>
        <source>How it came about</source>
        <extracomment>The first row: what the candidate grew from. Turns that are shown; a recipe makes at most eight. Shown or hidden by a person.</extracomment>
        <translation>Comment c’est venu</translation>
    </message>
    <message>
        <source>{share} comparisons agree in both orders</source>
        <translation>{share} comparaisons s’accordent dans les deux ordres</translation>
    </message>
    <message>
        <source>Answer {number}, score {score}</source>
        <translation>Réponse {number}, note {score}</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Critique: {principle}</source>
        <translation>Critique : {principle}</translation>
    </message>
    <message>
        <source>Revision: {principle}</source>
        <translation>Révision : {principle}</translation>
    </message>
</context>
<context>
    <name>TwinRow</name>
    <message>
        <source>A copy</source>
        <extracomment>Lines of the nearest text, and of the others.</extracomment>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Similar: {what}</source>
        <translation>Semblable : {what}</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>graine</translation>
    </message>
    <message>
        <source>rejected: {reasons}</source>
        <translation>rejeté : {reasons}</translation>
    </message>
</context>
<context>
    <name>VerdictChips</name>
    <message>
        <source>fine</source>
        <extracomment>Pixels between two chips. The place of the chip that was chosen in what was set.</extracomment>
        <translation>bien</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>à regarder</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>mauvais</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>non vérifié</translation>
    </message>
</context>
<context>
    <name>VerifiersScreen</name>
    <message>
        <source>Checks against people</source>
        <extracomment>Judged rows read in one turn of the event loop, to try thresholds on.</extracomment>
        <translation>Les contrôles face aux gens</translation>
    </message>
    <message>
        <source>Checks against people, on rows shown by chance</source>
        <translation>Les contrôles face aux gens, sur les lignes au hasard</translation>
    </message>
    <message>
        <source>Precision: of the rows that a check stops, how many people reject. Recall: of the rows that people reject, how many it stops. Each needs {count} rows; behind it, the range that is 95 % sure. Enter on a check shows the waiting rows that it stops.</source>
        <translation>Précision : parmi les lignes qu’un contrôle arrête, combien les gens rejettent. Rappel : parmi les lignes que les gens rejettent, combien il arrête. Chacun demande {count} lignes ; derrière, l’intervalle sûr à 95 %. Entrée sur un contrôle montre les lignes en attente qu’il arrête.</translation>
    </message>
    <message>
        <source>Verifiers</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>No rows to check yet</source>
        <translation>Pas encore de lignes à contrôler</translation>
    </message>
    <message>
        <source>Generate some rows, then judge them in Curate: people&apos;s answers show what each check is worth.</source>
        <translation>Générez des lignes, puis jugez-les dans Relire : les réponses montrent ce que vaut chaque contrôle.</translation>
    </message>
    <message>
        <source>Go to Generate</source>
        <translation>Aller à Générer</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Contrôle</translation>
    </message>
    <message>
        <source>Rows judged</source>
        <translation>Lignes jugées</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêtées</translation>
    </message>
    <message>
        <source>Rejected by people</source>
        <translation>Rejetées</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Les deux</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Rappel</translation>
    </message>
    <message>
        <source>too few rows</source>
        <translation>trop peu de lignes</translation>
    </message>
    <message>
        <source>This check stops no row that waits.</source>
        <translation>Ce contrôle n’arrête aucune ligne en attente.</translation>
    </message>
    <message>
        <source>New rows are checked with it. Rows that wait keep their verdicts until you press “Check the waiting rows again”.</source>
        <translation>Les nouvelles lignes sont vérifiées avec lui. Les lignes en attente gardent leurs verdicts jusqu’à ce que vous pressiez « Revérifier les lignes en attente ».</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>WatermarkPanel</name>
    <message>
        <source>Watermark</source>
        <translation>Filigrane</translation>
    </message>
    <message>
        <source>Copy the result</source>
        <translation>Copier le résultat</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Choose a release folder…</source>
        <translation>Choisir un dossier d&apos;export…</translation>
    </message>
    <message>
        <source>Look for the mark</source>
        <translation>Chercher la marque</translation>
    </message>
    <message>
        <source>With the watermark switched on in Generate, a model chooses a little more often among words that only this project&apos;s key points out. Nobody sees it in a sentence; in many rows together it can be found again, here.</source>
        <translation>Quand le filigrane est activé dans Générer, un modèle choisit un peu plus souvent parmi des mots que seule la clé de ce projet désigne. Personne ne le voit dans une phrase ; dans beaucoup de lignes ensemble, on peut le retrouver, ici.</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>Écrit par</translation>
    </message>
    <message>
        <source>This project has marked nothing yet: switch the watermark on in Generate, then let a model write.</source>
        <translation>Ce projet n&apos;a encore rien marqué : activez le filigrane dans Générer, puis laissez un modèle écrire.</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Générer</translation>
    </message>
    <message>
        <source>Look for the mark in</source>
        <translation>Chercher la marque dans</translation>
    </message>
    <message>
        <source>nothing chosen yet</source>
        <translation>rien n&apos;est encore choisi</translation>
    </message>
    <message>
        <source>Look in: {name}</source>
        <translation>Chercher dans : {name}</translation>
    </message>
    <message>
        <source>Looking for the mark</source>
        <translation>Recherche de la marque</translation>
    </message>
    <message>
        <source>Read from {file}: {rows} rows with {texts} texts, cut by the tokeniser of {model}. {repeated} pairs that occur again were left out. The key has the id {key}.</source>
        <translation>Lu dans {file} : {rows} lignes avec {texts} textes, découpés par le segmenteur de {model}. {repeated} paires qui reviennent ont été laissées de côté. L&apos;identifiant de la clé est {key}.</translation>
    </message>
    <message>
        <source>{rows} rows</source>
        <translation>{rows} lignes</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
</context>
<context>
    <name>WatermarkRun</name>
    <message>
        <source>Search for the mark</source>
        <translation>Recherche de la marque</translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message>
        <source>Why this item</source>
        <translation>Pourquoi cette proposition</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Moins</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Why this item: less</source>
        <translation>Pourquoi cette proposition : moins</translation>
    </message>
    <message>
        <source>Why this item: more</source>
        <translation>Pourquoi cette proposition : plus</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Édition</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Aide</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Nouveau projet</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Projets récents</translation>
    </message>
    <message>
        <source>Close the project</source>
        <translation>Fermer le projet</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Usual text size</source>
        <translation>Taille de texte habituelle</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Travaux</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>All actions…</source>
        <translation>Toutes les actions…</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Toutes les touches</translation>
    </message>
    <message>
        <source>About Zerria</source>
        <translation>À propos de Zerria</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Not Darija</source>
        <extracomment>How the store&apos;s summary of rows accepted by score begins. How that of a second look does. The summary of a decision with corrections, as `correction_summary` writes it.</extracomment>
        <translation>Pas de la darija</translation>
    </message>
    <message>
        <source>Wrong label</source>
        <translation>Mauvaise étiquette</translation>
    </message>
    <message>
        <source>Unnatural</source>
        <translation>Peu naturel</translation>
    </message>
    <message>
        <source>Copy of seed</source>
        <translation>Copie de la graine</translation>
    </message>
    <message>
        <source>Copy of another row</source>
        <translation>Copie d&apos;une autre ligne</translation>
    </message>
    <message>
        <source>Meaning lost</source>
        <translation>Sens perdu</translation>
    </message>
    <message>
        <source>Offensive</source>
        <translation>Offensant</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>Garbled</source>
        <translation>Texte abîmé</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>accept</source>
        <translation>accepter</translation>
    </message>
    <message>
        <source>edit</source>
        <translation>modifier</translation>
    </message>
    <message>
        <source>reject</source>
        <translation>rejeter</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>passer</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>signaler</translation>
    </message>
    <message>
        <source>In any state</source>
        <translation>Dans tout état</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Accepté</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rejeté</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Passé</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Signalé</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>l&apos;accepte</translation>
    </message>
    <message>
        <source>flags it</source>
        <translation>le signale</translation>
    </message>
    <message>
        <source>rejects it</source>
        <translation>le rejette</translation>
    </message>
    <message>
        <source>can not tell</source>
        <translation>ne sait pas</translation>
    </message>
    <message>
        <source>accept above {score} ({count})</source>
        <translation>accepter au-dessus de {score} ({count})</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo {what}</source>
        <translation>Annuler&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Redo {what}</source>
        <translation>Rétablir&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Algerian Darija</source>
        <translation>Darija algérienne</translation>
    </message>
    <message>
        <source>Moroccan Darija</source>
        <translation>Darija marocaine</translation>
    </message>
    <message>
        <source>Tunisian Darija</source>
        <translation>Darija tunisienne</translation>
    </message>
    <message>
        <source>Egyptian Arabic</source>
        <translation>Arabe égyptien</translation>
    </message>
    <message>
        <source>Levantine Arabic</source>
        <translation>Arabe levantin</translation>
    </message>
    <message>
        <source>Modern Standard Arabic</source>
        <translation>Arabe standard moderne</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>Arabic script</source>
        <translation>Écriture arabe</translation>
    </message>
    <message>
        <source>Arabizi</source>
        <translation>Arabizi</translation>
    </message>
    <message>
        <source>Both scripts</source>
        <translation>Les deux écritures</translation>
    </message>
    <message>
        <source>Another script</source>
        <translation>Une autre écriture</translation>
    </message>
    <message>
        <source>second look: {what}</source>
        <translation>second regard&#xa0;: {what}</translation>
    </message>
</context>
<context>
    <name>YieldChart</name>
    <message>
        <source>What people kept, by recipe version</source>
        <extracomment>Recipe versions shown: those with the most decisions. The command `zerria gaps` lists all. Fewer decisions than these say little, and their bar is grey. The candidates of a recipe version are to be looked at (`QueueFilter`).</extracomment>
        <translation>Ce qui a été gardé, par version de recette</translation>
    </message>
    <message>
        <source>Nothing was decided yet: judge some in Curate.</source>
        <translation>Rien n&apos;a encore été décidé : jugez-en dans Relire.</translation>
    </message>
    <message>
        <source>Between {low} and {high} in 95 of 100 cases like this.</source>
        <translation>Entre {low} et {high} dans 95 cas semblables sur 100.</translation>
    </message>
    <message>
        <source>Look at what it wrote</source>
        <translation>Voir ce qu’elle a écrit</translation>
    </message>
</context>
<context>
    <name>_JobLine</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Show its page</source>
        <translation>Afficher sa page</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Stopped by an error</source>
        <translation>Arrêté par une erreur</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
</context>
<context>
    <name>_QuotaLine</name>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Remove {what}</source>
        <translation>Retirer {what}</translation>
    </message>
    <message>
        <source>{chosen} of {wanted} there</source>
        <translation>{chosen} sur {wanted}</translation>
    </message>
</context>
<context>
    <name>engine</name>
    <message>
        <source>The key {key} already does something else. Choose another one.</source>
        <extracomment>Keys that always work beside the table. Action → key while a text is being edited: everything else types. Keys of an edit that every text field of the window shares, so that nobody is to guess. The same on every page of the window, and in other programs. What the window does with a key on every page, and what a text needs: no action may have it. Actions that came later, or moved, and give way to a key that a person had chosen before.</extracomment>
        <translation>La touche {key} sert déjà à autre chose. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>The key {key} can not be used here. Choose a letter, a digit or a function key.</source>
        <translation>La touche {key} ne peut pas servir ici. Choisissez une lettre, un chiffre ou une touche de fonction.</translation>
    </message>
    <message>
        <source>The key {key} types while a text is edited. Choose a function key, or Alt with a letter or digit.</source>
        <translation>La touche {key} écrit pendant une modification. Choisissez une touche de fonction, ou Alt avec une lettre ou un chiffre.</translation>
    </message>
    <message>
        <source>The mix can not be written to {file}: {reason}</source>
        <translation>Le mélange ne peut pas être écrit dans {file}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Open a project, or make one, first.</source>
        <extracomment>A gesture on more rows than this is written in portions. While something writes without a pause, the log is moved into the file this often at least. What a write changed (`engine.model.Changed`). A project was opened, or closed. The project is about to close: end what writes to it, now. An undo or redo: the gesture (`engine.store.Gesture`), and &quot;undo&quot; or &quot;redo&quot;. A page asks for another one by its name, such as &quot;generate&quot;. A page asks Generate, once it is in front, for these rows (`MoreRows`). A page asks Curate, once it is in front, to show the candidate of this id. The filter of the queue, or the size of texts, was changed. A person gave actions other keys. Something that was done, to be told on the page in front. A backup or checkpoint between the gestures went wrong (`UserError`). Makes the sample project and returns its path; None: there is none to offer.</extracomment>
        <translation>Ouvrez d’abord un projet, ou créez-en un.</translation>
    </message>
    <message>
        <source>The worker could not be started ({reason}). Install Zerria again.</source>
        <extracomment>What reading lines may take of one turn of the event loop. Call id, kind (progress, answer, done, error, cancelled, crashed, …), data (a dict). The worker died while it had something to do (`UserError`, log tail in `values[&quot;log&quot;]`).</extracomment>
        <translation>Le processus de travail n’a pas pu démarrer ({reason}). Réinstallez Zerria.</translation>
    </message>
    <message>
        <source>This program has no window. Use: demo --headless</source>
        <translation>Ce programme n’a pas de fenêtre. Utilisez&#xa0;: demo --headless</translation>
    </message>
    <message>
        <source>The sample has no guidelines in “{language}”. Choose one of: {known}.</source>
        <translation>L&apos;exemple n&apos;a pas de consignes en « {language} ». Choisissez parmi : {known}.</translation>
    </message>
    <message>
        <source>There is no variety {name}. There are: {known}.</source>
        <translation>Il n’y a pas de variété {name}. Voici celles qui existent&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>There is no task {name}. There are: {known}.</source>
        <translation>Il n’y a pas de tâche {name}. Voici celles qui existent&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>--map {pair} is not ROLE=COLUMN, such as text=tweet.</source>
        <translation>--map {pair} n’a pas la forme ROLE=COLUMN, comme text=tweet.</translation>
    </message>
    <message>
        <source>The row {uid} is of the task {task}, which this Zerria does not know. Install the plug-in it came with, then export again.</source>
        <extracomment>The task of a text alone: what an edited question is a pair of. What every tabular format holds of a row; the task&apos;s other fields follow as `field_NAME`.</extracomment>
        <translation>La ligne {uid} est de la tâche {task}, que ce Zerria ne connaît pas. Installez l’extension dont elle vient, puis exportez de nouveau.</translation>
    </message>
    <message>
        <source>The row {uid} lacks the field {field} of the task {task}. Edit or reject it, then export again.</source>
        <translation>Il manque à la ligne {uid} le champ {field} de la tâche {task}. Modifiez-la ou rejetez-la, puis exportez de nouveau.</translation>
    </message>
    <message>
        <source>{file} is no JSON array of rows in UTF-8.</source>
        <translation>{file} n’est pas un tableau JSON de lignes en UTF-8.</translation>
    </message>
    <message>
        <source>{file}, row {row}: instruction, input and output were expected.</source>
        <translation>{file}, ligne {row}&#xa0;: instruction, input et output étaient attendus.</translation>
    </message>
    <message>
        <source>{file}, row {row}: a value is no text.</source>
        <translation>{file}, ligne {row}&#xa0;: une valeur n’est pas du texte.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the instruction or the output is empty.</source>
        <translation>{file}, ligne {row}&#xa0;: l’instruction ou la réponse est vide.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the history should be pairs of texts.</source>
        <translation>{file}, ligne {row}&#xa0;: l’historique devrait être fait de paires de textes.</translation>
    </message>
    <message>
        <source>Alpaca (JSON)</source>
        <translation>Alpaca (JSON)</translation>
    </message>
    <message>
        <source>Read by Unsloth, LLaMA-Factory, Axolotl and many scripts: an instruction, its input and the output, one question and one answer.</source>
        <translation>Lu par Unsloth, LLaMA-Factory, Axolotl et bien des scripts : une consigne, son entrée et la sortie, une question et une réponse.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the line is cut off.</source>
        <extracomment>What is wrong with a row, as a marked sentence with {file} and {row}; &quot;&quot; if nothing is.</extracomment>
        <translation>{file}, ligne {row}&#xa0;: la ligne est coupée.</translation>
    </message>
    <message>
        <source>{file}, row {row}: a text holds half a character.</source>
        <translation>{file}, ligne {row} : un texte contient une moitié de caractère.</translation>
    </message>
    <message>
        <source>{file}, row {row}: this is no UTF-8 JSON.</source>
        <translation>{file}, ligne {row}&#xa0;: ce n’est pas du JSON en UTF-8.</translation>
    </message>
    <message>
        <source>{file} is empty.</source>
        <translation>{file} est vide.</translation>
    </message>
    <message>
        <source>{file}, row {row}: turns of a chat were expected.</source>
        <translation>{file}, ligne {row} : des tours de dialogue étaient attendus.</translation>
    </message>
    <message>
        <source>{file}, row {row}: user and assistant should take turns, the user last.</source>
        <translation>{file}, ligne {row} : user et assistant devraient alterner, user en dernier.</translation>
    </message>
    <message>
        <source>{file}, row {row}: user and assistant should take turns, the assistant last.</source>
        <translation>{file}, ligne {row}&#xa0;: user et assistant doivent parler à tour de rôle, assistant en dernier.</translation>
    </message>
    <message>
        <source>{file}, row {row}: a turn needs a speaker and a text, nothing else.</source>
        <translation>{file}, ligne {row} : un tour demande qui parle et un texte, rien d’autre.</translation>
    </message>
    <message>
        <source>{file}, row {row}: one answer was expected.</source>
        <translation>{file}, ligne {row} : une seule réponse était attendue.</translation>
    </message>
    <message>
        <source>The row {uid} does not give two different answers to one prompt, so a format of pairs can not hold it.</source>
        <translation>La ligne {uid} ne donne pas deux réponses différentes à une même demande : un format de paires ne peut pas la contenir.</translation>
    </message>
    <message>
        <source>{file}, row {row}: a text is empty.</source>
        <translation>{file}, ligne {row} : un texte est vide.</translation>
    </message>
    <message>
        <source>{file}, row {row}: a label should be true or false, nothing else.</source>
        <translation>{file}, ligne {row} : une étiquette doit être true ou false, rien d’autre.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the keys should be {keys}.</source>
        <translation>{file}, ligne {row} : les clés devraient être {keys}.</translation>
    </message>
    <message>
        <source>{file}, row {row}: both answers are the same.</source>
        <translation>{file}, ligne {row} : les deux réponses sont identiques.</translation>
    </message>
    <message>
        <source>Chat messages (JSONL)</source>
        <translation>Messages de discussion (JSONL)</translation>
    </message>
    <message>
        <source>Read by TRL (SFTTrainer, conversational), OpenAI fine-tuning and llama.cpp: one conversation a line. Take it when you are not sure.</source>
        <translation>Lu par TRL (SFTTrainer, conversationnel), par l’affinage d’OpenAI et par llama.cpp : une conversation par ligne. À prendre dans le doute.</translation>
    </message>
    <message>
        <source>{file} begins with a byte order mark.</source>
        <translation>{file} commence par une marque d’ordre des octets (BOM).</translation>
    </message>
    <message>
        <source>{file}: the columns should be {columns}.</source>
        <translation>{file}&#xa0;: les colonnes devraient être {columns}.</translation>
    </message>
    <message>
        <source>{file}, after row {row}: this is no CSV in UTF-8.</source>
        <translation>{file}, après la ligne {row}&#xa0;: ce n’est pas du CSV en UTF-8.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the number of cells is wrong.</source>
        <translation>{file}, ligne {row}&#xa0;: le nombre de cellules est faux.</translation>
    </message>
    <message>
        <source>Opened by spreadsheets and read by any script; formulas in texts are made harmless.</source>
        <translation>Ouvert par les tableurs et lu par tout script ; les formules dans les textes sont rendues inoffensives.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the uid or the text is empty.</source>
        <extracomment>Far below the 2 GiB that the offsets of one array can tell.</extracomment>
        <translation>{file}, ligne {row}&#xa0;: l’uid ou le texte est vide.</translation>
    </message>
    <message>
        <source>{file}, row {row}: a cell would run as a formula in a spreadsheet.</source>
        <translation>{file}, ligne {row}&#xa0;: une cellule s’exécuterait comme une formule dans un tableur.</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tableau (CSV)</translation>
    </message>
    <message>
        <source>{file}: the column {column} is not of the type text.</source>
        <translation>{file}&#xa0;: la colonne {column} n’est pas de type texte.</translation>
    </message>
    <message>
        <source>{file} is no whole Parquet file: {reason}</source>
        <translation>{file} n’est pas un fichier Parquet complet&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>Table (Parquet)</source>
        <translation>Tableau (Parquet)</translation>
    </message>
    <message>
        <source>Read by pandas, DuckDB and the datasets library: compact, with typed columns.</source>
        <translation>Lu par pandas, DuckDB et la bibliothèque datasets : compact, avec des colonnes typées.</translation>
    </message>
    <message>
        <source>The row has {length} characters, more than the 1000000 a row may have. Only its beginning is shown here; split it in the source file.</source>
        <extracomment>A longer row is no example of a sentence; it is set aside instead of filling the memory. What is kept of a row that is too long.</extracomment>
        <translation>La ligne a {length} caractères, plus que les 1&#xa0;000&#xa0;000 permis. Seul son début est montré ici&#xa0;; découpez-la dans le fichier d’origine.</translation>
    </message>
    <message>
        <source>{file} is empty: there is nothing to import. Choose another file.</source>
        <extracomment>What a person may choose; the first is what a file should be.</extracomment>
        <translation>{file} est vide&#xa0;: il n’y a rien à importer. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose one of the files inside it.</source>
        <translation>{file} est un dossier. Choisissez l’un des fichiers qu’il contient.</translation>
    </message>
    <message>
        <source>{file} is no ordinary file (a device or a pipe). Choose a file.</source>
        <translation>{file} n’est pas un fichier ordinaire (c’est un périphérique ou un tube). Choisissez un fichier.</translation>
    </message>
    <message>
        <source>There is no file {file}. Check its name and whether it was moved.</source>
        <translation>Le fichier {file} n’existe pas. Vérifiez son nom, et s’il a été déplacé.</translation>
    </message>
    <message>
        <source>You have no permission to read {file}. Change its permissions, or close the program that holds it open.</source>
        <translation>Vous n’avez pas le droit de lire {file}. Changez ses permissions, ou fermez le programme qui le tient ouvert.</translation>
    </message>
    <message>
        <source>{file} is a link that leads back to itself. Choose the file it should lead to.</source>
        <translation>{file} est un lien qui revient sur lui-même. Choisissez le fichier auquel il devrait mener.</translation>
    </message>
    <message>
        <source>{file} can not be read: {problem}. Copy it and try again.</source>
        <translation>{file} ne peut pas être lu&#xa0;: {problem}. Copiez-le et réessayez.</translation>
    </message>
    <message>
        <source>{file} is no text file. Import a .csv, .tsv, .jsonl or .txt file, best in UTF-8.</source>
        <translation>{file} n’est pas un fichier texte. Importez un fichier .csv, .tsv, .jsonl ou .txt, de préférence en UTF-8.</translation>
    </message>
    <message>
        <source>{file} is a file of the kind {kind}, which Zerria does not read. Open it in the program it comes from and save it as CSV (UTF-8) first.</source>
        <translation>{file} est un fichier de type {kind}, que Zerria ne lit pas. Ouvrez-le dans son programme d’origine et enregistrez-le d’abord en CSV (UTF-8).</translation>
    </message>
    <message>
        <source>{encoding} is no encoding Zerria reads. Use one of: {known}.</source>
        <translation>{encoding} n’est pas un encodage que Zerria lit. Utilisez l’un de ceux-ci&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>The row on line {line} has {cells} cells for {columns} columns. Put quotes around a cell that holds the separator, or remove what is too much.</source>
        <translation>La ligne {line} a {cells} cellules pour {columns} colonnes. Mettez des guillemets autour de la cellule qui contient le séparateur, ou enlevez ce qui est en trop.</translation>
    </message>
    <message>
        <source>A quote that opens on line {line} is never closed. Close it, or double it if it belongs to the text.</source>
        <translation>Un guillemet ouvert à la ligne {line} n’est jamais fermé. Fermez-le, ou doublez-le s’il fait partie du texte.</translation>
    </message>
    <message>
        <source>This line is inside a quote that opens on line {opened} and is never closed. Correct line {opened} and import the file again.</source>
        <translation>Cette ligne se trouve dans un guillemet ouvert à la ligne {opened} et jamais fermé. Corrigez la ligne {opened} et importez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>The row on line {line} can not be read as a table row: {problem}. Correct it.</source>
        <translation>La ligne {line} ne peut pas être lue comme une ligne de tableau&#xa0;: {problem}. Corrigez-la.</translation>
    </message>
    <message>
        <source>Table (CSV, TSV)</source>
        <translation>Tableau (CSV, TSV)</translation>
    </message>
    <message>
        <source>The row on line {line} is not valid JSON: {problem} (character {place}). Correct the line, or remove it.</source>
        <translation>La ligne {line} n’est pas du JSON valide&#xa0;: {problem} (caractère {place}). Corrigez-la, ou enlevez-la.</translation>
    </message>
    <message>
        <source>The row on line {line} is no JSON object. Write it as {example}, with a name for every value.</source>
        <translation>La ligne {line} n’est pas un objet JSON. Écrivez-la comme {example}, avec un nom pour chaque valeur.</translation>
    </message>
    <message>
        <source>The row on line {line} is nested too deeply to be read. Write it flat.</source>
        <translation>La ligne {line} a trop de niveaux imbriqués pour être lue. Écrivez-la à plat.</translation>
    </message>
    <message>
        <source>The list has no end: the file may have been cut on line {line}. Get a whole copy.</source>
        <translation>La liste n’a pas de fin&#xa0;: le fichier a peut-être été coupé à la ligne {line}. Procurez-vous une copie entière.</translation>
    </message>
    <message>
        <source>There is text after the end of the list, on line {line}. Move it into the list.</source>
        <translation>Il y a du texte après la fin de la liste, à la ligne {line}. Déplacez-le dans la liste.</translation>
    </message>
    <message>
        <source>JSON, one object a line or one list</source>
        <translation>JSON, un objet par ligne ou une seule liste</translation>
    </message>
    <message>
        <source>Holds invisible signs ({marks}): they may change the order in which the text reads.</source>
        <translation>Contient des signes invisibles ({marks})&#xa0;: ils peuvent changer l’ordre de lecture du texte.</translation>
    </message>
    <message>
        <source>Looks wrongly decoded: open the source file again with its true encoding.</source>
        <translation>Semble mal décodé&#xa0;: ouvrez de nouveau le fichier d’origine avec son véritable encodage.</translation>
    </message>
    <message>
        <source>Holds replacement signs (U+FFFD × {count}): letters were lost before this import.</source>
        <translation>Contient des signes de remplacement (U+FFFD × {count})&#xa0;: des lettres ont été perdues avant cet import.</translation>
    </message>
    <message>
        <source>Held signs that are no text ({count}: half a character, or undecodable bytes). Each became U+FFFD, and the original is kept.</source>
        <translation>Contenait des signes qui ne sont pas du texte ({count}&#xa0;: demi-caractère ou octets indécodables). Chacun est devenu U+FFFD, et l’original est gardé.</translation>
    </message>
    <message>
        <source>Holds letters in presentation forms ({count}), as copied from a PDF file.</source>
        <translation>Contient des lettres en formes de présentation ({count}), comme celles copiées d’un fichier PDF.</translation>
    </message>
    <message>
        <source>Mixes letters of two alphabets that look alike inside one word: {words}.</source>
        <translation>Mélange, dans un même mot, des lettres de deux alphabets qui se ressemblent&#xa0;: {words}.</translation>
    </message>
    <message>
        <source>{variety} is no variety that Zerria knows. Use one of: {known}.</source>
        <translation>{variety} n’est pas une variété que Zerria connaît. Utilisez l’une de celles-ci&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>{script} is no script that Zerria knows; the script was detected from the text.</source>
        <translation>{script} n’est pas une écriture que Zerria connaît&#xa0;; l’écriture a été déduite du texte.</translation>
    </message>
    <message>
        <source>The name {names} is there twice; the last value was taken, and the line is kept.</source>
        <translation>Le nom {names} y est deux fois&#xa0;; la dernière valeur a été prise, et la ligne est gardée.</translation>
    </message>
    <message>
        <source>The row has {cells} cells for {columns} columns; the missing ones are empty.</source>
        <translation>La ligne a {cells} cellules pour {columns} colonnes&#xa0;; celles qui manquent sont vides.</translation>
    </message>
    <message>
        <source>A chat record: its question and answer were taken as an instruction.</source>
        <translation>Un échange de discussion&#xa0;: sa question et sa réponse ont été prises comme une instruction.</translation>
    </message>
    <message>
        <source>A chat record of {count} messages: a dialogue.</source>
        <translation>Un dialogue de {count} messages.</translation>
    </message>
    <message>
        <source>The system message of the chat record is not part of the seed; the line is kept.</source>
        <translation>Le message système de l’échange ne fait pas partie de la graine&#xa0;; la ligne est gardée.</translation>
    </message>
    <message>
        <source>Personal data was replaced ({kinds}); the original stays in the project only.</source>
        <translation>Les données personnelles ont été remplacées ({kinds}) ; l’original ne reste que dans le projet.</translation>
    </message>
    <message>
        <source>The file is UTF-8 with {count} undecodable bytes; the rows that hold them are marked.</source>
        <translation>Le fichier est en UTF-8 avec {count} octets indécodables&#xa0;; les lignes qui les contiennent sont marquées.</translation>
    </message>
    <message>
        <source>Cells that are no text (a number, a date, a formula) were taken as the text they are stored as: column {columns}.</source>
        <translation>Des cellules qui ne sont pas du texte (nombre, date, formule) ont été prises comme le texte sous lequel elles sont enregistrées : colonne {columns}.</translation>
    </message>
    <message>
        <source>Only the first sheet was read; the workbook has others: {sheets}.</source>
        <translation>Seule la première feuille a été lue ; le classeur en a d’autres : {sheets}.</translation>
    </message>
    <message>
        <source>Pages without text, perhaps scanned, were left out: {pages}.</source>
        <translation>Des pages sans texte, peut-être numérisées, ont été laissées de côté : {pages}.</translation>
    </message>
    <message>
        <source>The file has no rows.</source>
        <translation>Le fichier n’a pas de lignes.</translation>
    </message>
    <message>
        <source>There is no importer {importer}. Use one of: {known}.</source>
        <extracomment>The task of what documents are cut into, and the columns of its rows.</extracomment>
        <translation>Il n’y a pas de lecteur de fichiers {importer}. Utilisez l’un de ceux-ci&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>The column {column} is empty or missing on line {line}. Fill it in, then import again.</source>
        <translation>La colonne {column} est vide ou manque à la ligne {line}. Remplissez-la, puis importez de nouveau.</translation>
    </message>
    <message>
        <source>The column {column} on line {line} says no licence, and none is given for all rows. Fill it in, or give one, then import again.</source>
        <translation>La colonne {column}, ligne {line}, ne dit aucune licence, et aucune n’est donnée pour toutes les lignes. Remplissez-la ou donnez-en une, puis importez de nouveau.</translation>
    </message>
    <message>
        <source>The column {column} on line {line} holds {value}, which is no text. Put it in quotes if it is meant as one.</source>
        <translation>La colonne {column} contient, à la ligne {line}, {value}, qui n’est pas du texte. Mettez cette valeur entre guillemets si elle doit en être.</translation>
    </message>
    <message>
        <source>In the chat record on line {line} user and assistant do not take turns, the assistant last. Correct its messages, then import again.</source>
        <translation>Dans le dialogue de la ligne {line}, utilisateur et assistant ne parlent pas à tour de rôle, l&apos;assistant en dernier. Corrigez ses messages, puis importez de nouveau.</translation>
    </message>
    <message>
        <source>No column of {file} is chosen as the text. Choose one (columns: {columns}).</source>
        <translation>Aucune colonne de {file} n’est choisie comme texte. Choisissez-en une (colonnes&#xa0;: {columns}).</translation>
    </message>
    <message>
        <source>The text on line {line} was wrongly decoded and lost letters that can not be restored. Import it again from the original source.</source>
        <translation>Le texte de la ligne {line} a été mal décodé et a perdu des lettres qui ne peuvent pas être rétablies. Importez-le de nouveau depuis la source d’origine.</translation>
    </message>
    <message>
        <source>The letters on line {line} are in the order they were painted, from left to right, as copied from an old PDF file. Turn the line round, or type it again.</source>
        <translation>Les lettres de la ligne {line} sont dans l’ordre où elles ont été dessinées, de gauche à droite, comme copiées d’un vieux fichier PDF. Retournez la ligne, ou tapez-la de nouveau.</translation>
    </message>
    <message>
        <source>Plain text, one example a line</source>
        <translation>Texte simple, un exemple par ligne</translation>
    </message>
    <message>
        <source>The export in {folder} can not be read: {reason}</source>
        <extracomment>More problems than this say no more, and a report must stay readable.</extracomment>
        <translation>L’export dans {folder} ne peut pas être lu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>There is no folder {folder} to check.</source>
        <translation>Il n’y a pas de dossier {folder} à contrôler.</translation>
    </message>
    <message>
        <source>{file} is missing or no manifest of an export: {reason}</source>
        <translation>{file} manque ou n’est pas le manifeste d’un export&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{file} is of the version {version}, which this Zerria does not know. Update Zerria.</source>
        <translation>{file} est de la version {version}, que ce Zerria ne connaît pas. Mettez Zerria à jour.</translation>
    </message>
    <message>
        <source>{file} lists no files.</source>
        <translation>{file} ne cite aucun fichier.</translation>
    </message>
    <message>
        <source>{file} is no part of the export.</source>
        <translation>{file} ne fait pas partie de l’export.</translation>
    </message>
    <message>
        <source>{file} is missing.</source>
        <translation>{file} manque.</translation>
    </message>
    <message>
        <source>{file} has {found} bytes, not {said}.</source>
        <translation>{file} a {found} octets, et non {said}.</translation>
    </message>
    <message>
        <source>{file} was changed after the export: its SHA-256 is another.</source>
        <translation>{file} a été modifié après l’export&#xa0;: son empreinte SHA-256 est différente.</translation>
    </message>
    <message>
        <source>{file}, row {row}: this is no record of a row&apos;s provenance.</source>
        <translation>{file}, ligne {row}&#xa0;: ce n’est pas une fiche sur l’origine d’une ligne.</translation>
    </message>
    <message>
        <source>{file} names the unknown format {format}.</source>
        <translation>{file} cite le format inconnu {format}.</translation>
    </message>
    <message>
        <source>{file} has rows of {split}, but no such file.</source>
        <translation>{file} a des lignes de {split}, mais ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>{file} has {found} rows, {provenance} tells of {said}.</source>
        <translation>{file} a {found} lignes, {provenance} en annonce {said}.</translation>
    </message>
    <message>
        <source>{problem}</source>
        <translation>{problem}</translation>
    </message>
    <message>
        <source>{file}: the figure {key} is not what {provenance} comes to.</source>
        <translation>{file}&#xa0;: le chiffre {key} n’est pas celui qui ressort de {provenance}.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the row number is wrong.</source>
        <translation>{file}, ligne {row}&#xa0;: le numéro de ligne est faux.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the row {uid} is there twice.</source>
        <translation>{file}, ligne {row}&#xa0;: la ligne {uid} y est deux fois.</translation>
    </message>
    <message>
        <source>{file}, row {row}: {origin} is no origin.</source>
        <translation>{file}, ligne {row}&#xa0;: {origin} n’est pas une origine.</translation>
    </message>
    <message>
        <source>{file}, row {row}: {uid} is in {split}, its kin of {lineage} in {other}.</source>
        <translation>{file}, ligne {row}&#xa0;: {uid} est dans {split}, mais ses parentes de {lineage} sont dans {other}.</translation>
    </message>
    <message>
        <source>{file}, row {row}: {uid} is in {split} and not real.</source>
        <translation>{file}, ligne {row}&#xa0;: {uid} est dans {split} et n’est pas réelle.</translation>
    </message>
    <message>
        <source>{file}: {real} of {rows} rows ({scope}) are real, less than the floor of {floor}.</source>
        <translation>{file}&#xa0;: {real} lignes sur {rows} ({scope}) sont réelles, moins que le minimum de {floor}.</translation>
    </message>
    <message>
        <source>{file}, row {row}: more than {cap} synthetic rows grow from the seed {lineage}.</source>
        <extracomment>Rows by (is in train, is synthetic), repeated ones too.</extracomment>
        <translation>{file}, ligne {row}&#xa0;: plus de {cap} lignes synthétiques viennent de la graine {lineage}.</translation>
    </message>
    <message>
        <source>{file}, row {row}: {uid} was rejected and may not be in {split}.</source>
        <extracomment>Iterated again for each thing that is looked at; reading them may mean reading a file.</extracomment>
        <translation>{file}, ligne {row} : {uid} a été rejetée et ne peut pas être dans {split}.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the mix does not let {uid} be repeated like this.</source>
        <translation>{file}, ligne {row} : le mélange ne permet pas de répéter {uid} ainsi.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the mix does not give {uid} this weight.</source>
        <translation>{file}, ligne {row} : le mélange ne donne pas ce poids à {uid}.</translation>
    </message>
    <message>
        <source>{file}, row {row}: more than {cap} synthetic rows are of the {kind} {value}.</source>
        <translation>{file}, ligne {row} : plus de {cap} lignes synthétiques ont la même origine ({kind} {value}).</translation>
    </message>
    <message>
        <source>{file}: {split} has {rows} rows and not the {wanted} of the mix, and no shortage tells so.</source>
        <translation>{file} : {split} a {rows} lignes et non les {wanted} du mélange, et aucun manque ne le dit.</translation>
    </message>
    <message>
        <source>{file}: the figure {key} does not fit the mix.</source>
        <translation>{file}&#xa0;: le chiffre {key} ne correspond pas au mélange.</translation>
    </message>
    <message>
        <source>{file}: there are {rows} rows, the mix asks for {most}.</source>
        <translation>{file}&#xa0;: il y a {rows} lignes, le mélange en demande {most}.</translation>
    </message>
    <message>
        <source>{file}: {rows} synthetic rows of {cell}, the quota allows {most}.</source>
        <translation>{file}&#xa0;: {rows} lignes synthétiques de {cell}, le quota en permet {most}.</translation>
    </message>
    <message>
        <source>{file}: what it says of the quota {cell} is not what the rows come to.</source>
        <translation>{file}&#xa0;: ce qu’il dit du quota {cell} n’est pas ce qui ressort des lignes.</translation>
    </message>
    <message>
        <source>{file}: what it says of the rare {cell} is not what the rows come to.</source>
        <translation>{file} : ce qu’il dit de la case rare {cell} n’est pas ce qui ressort des lignes.</translation>
    </message>
    <message>
        <source>The file {file} can not be read: {problem}.</source>
        <extracomment>What a person may decide; a revert is only ever appended by undo and redo.</extracomment>
        <translation>Le fichier {file} ne peut pas être lu&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>The columns can not be written to {file}: {reason}</source>
        <translation>Les colonnes ne peuvent pas être écrites dans {file} : {reason}</translation>
    </message>
    <message>
        <source>{file}, line {line}: {problem}. Nothing was decided; mend the line, then try again.</source>
        <translation>{file}, ligne {line}&#xa0;: {problem}. Rien n’a été décidé&#xa0;; corrigez la ligne, puis réessayez.</translation>
    </message>
    <message>
        <source>There are no decisions in {file}.</source>
        <translation>Il n’y a pas de décisions dans {file}.</translation>
    </message>
    <message>
        <source>There is a sample project in {folder} already. Choose another folder with --dir, or remove it.</source>
        <extracomment>The stand-in annotator&apos;s name, as recorded with its decisions. No real project offers it.</extracomment>
        <translation>Il y a déjà un projet d’exemple dans {folder}. Choisissez un autre dossier avec --dir, ou supprimez-le.</translation>
    </message>
    <message>
        <source>There is no export format {name}. There are: {known}.</source>
        <extracomment>How many rows are written between two looks at whether the user wants to stop.</extracomment>
        <translation>Il n’y a pas de format d’export {name}. Voici ceux qui existent&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>There is no row to export: the format {format} holds answers that a person edited, with the teacher&apos;s draft beside them, and accepted pairs of answers, and there is none. Edit candidates, or choose another format.</source>
        <translation>Il n’y a aucune ligne à exporter : le format {format} contient les réponses qu’une personne a modifiées, avec le brouillon de l’enseignant à côté, et les paires de réponses acceptées, et il n’y en a aucune. Modifiez des propositions, ou choisissez un autre format.</translation>
    </message>
    <message>
        <source>There is no row to export: {real} real and {synthetic} accepted synthetic rows are there, and at least {floor} of an export must be real. Import seeds, accept candidates, or change the mix.</source>
        <translation>Il n’y a aucune ligne à exporter&#xa0;: le projet a {real} lignes réelles et {synthetic} lignes synthétiques acceptées, et au moins {floor} d’un export doit être réel. Importez des graines, acceptez des propositions, ou changez le mélange.</translation>
    </message>
    <message>
        <source>The mix can not be met in {count} points, so nothing was written. First: {first}</source>
        <translation>Le mélange ne peut pas être respecté sur {count} points&#xa0;; rien n’a donc été écrit. Le premier&#xa0;: {first}</translation>
    </message>
    <message>
        <source>{count} rows were left out, for a text or the label that their task needs is missing; the first is {uid}.</source>
        <translation>{count} lignes ont été laissées de côté, car il leur manque un texte ou l’étiquette que leur tâche demande&#xa0;; la première est {uid}.</translation>
    </message>
    <message>
        <source>{count} edited rows give no pair, for the edit changed the question too, or nothing of the answer.</source>
        <translation>{count} lignes modifiées ne donnent pas de paire : la correction a aussi changé la question, ou rien de la réponse.</translation>
    </message>
    <message>
        <source>{count} rejected rows were left out: their text is a question, and rejecting it does not say that the answer is wrong.</source>
        <translation>{count} lignes rejetées ont été laissées de côté : leur texte est une question, et la rejeter ne dit pas que la réponse est fausse.</translation>
    </message>
    <message>
        <source>{count} rows were left out, for they are near rows of {files}; the first is {uid}. {list} names them all.</source>
        <translation>{count} lignes ont été laissées de côté, car elles sont proches de lignes de {files} ; la première est {uid}. {list} les nomme toutes.</translation>
    </message>
    <message>
        <source>{rows} rows come from {source} without a licence. Name it before you share the dataset.</source>
        <translation>{rows} lignes viennent de {source} sans licence. Indiquez-la avant de partager le jeu de données.</translation>
    </message>
    <message>
        <source>The split {split} got no row: there are too few real ones for it.</source>
        <translation>La partie {split} n’a reçu aucune ligne&#xa0;: il y a trop peu de lignes réelles pour elle.</translation>
    </message>
    <message>
        <source>The format {format} did not pass its own check, so nothing was kept: {problem}</source>
        <extracomment>How a shard is called until the number of them is known.</extracomment>
        <translation>Le format {format} n’a pas passé son propre contrôle&#xa0;; rien n’a donc été gardé&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>The answers of the teacher {teacher} can not be marked: only a model file on this computer can do that. Switch the watermark off for this run, or choose another teacher.</source>
        <extracomment>Requests handed to the worker in one call; it keeps its batch full within a call.</extracomment>
        <translation>Les réponses de l&apos;enseignant {teacher} ne peuvent pas être marquées : seul un fichier de modèle sur cet ordinateur le peut. Désactivez le filigrane pour cette exécution, ou choisissez un autre enseignant.</translation>
    </message>
    <message>
        <source>The worker is started again and goes on with what is missing, in small portions.</source>
        <translation>Le programme de travail est relancé et continue avec ce qui manque, par petites portions.</translation>
    </message>
    <message>
        <source>{count} requests could not be answered. {reason}</source>
        <translation>{count} demandes sont restées sans réponse. {reason}</translation>
    </message>
    <message>
        <source>{count} requests were set aside. {reason}</source>
        <translation>{count} demandes ont été mises de côté. {reason}</translation>
    </message>
    <message>
        <source>The recipe {recipe} lets the teacher compare answers, and the teacher {teacher} can not say how likely an answer is. Choose a teacher that is a model file.</source>
        <translation>La recette {recipe} fait comparer des réponses à l’enseignant, et l’enseignant {teacher} ne peut pas dire si une réponse est probable. Choisissez un enseignant qui est un fichier de modèle.</translation>
    </message>
    <message>
        <source>This Zerria knows no teacher of the kind {kind}.</source>
        <translation>Ce Zerria ne connaît pas d’enseignant de type {kind}.</translation>
    </message>
    <message>
        <source>The teacher {teacher} works by rules and can not follow the recipe {recipe}. Choose a recipe for rules ({known}), or a teacher with a model.</source>
        <translation>L’enseignant {teacher} travaille par règles et ne peut pas suivre la recette {recipe}. Choisissez une recette pour les règles ({known}), ou un enseignant avec un modèle.</translation>
    </message>
    <message>
        <source>Rows with personal data: {rows} ({kinds}). It goes to teachers and exports as it is; to replace it, import into a new project with --personal-data redact or pseudonymise.</source>
        <extracomment>What an import counts.</extracomment>
        <translation>Lignes contenant des données personnelles : {rows} ({kinds}). Elles vont telles quelles aux enseignants et aux exports ; pour les remplacer, importez dans un nouveau projet avec --personal-data redact ou pseudonymise.</translation>
    </message>
    <message>
        <source>Under which licence may the rows of {file} be used? Say it for all rows with --licence ({known}, …; {unknown} if nobody can tell), or name the column that says it: --map licence=COLUMN.</source>
        <translation>Sous quelle licence les lignes de {file} peuvent-elles servir ? Dites-le pour toutes les lignes avec --licence ({known}, … ; {unknown} si personne ne sait), ou nommez la colonne qui la donne : --map licence=COLONNE.</translation>
    </message>
    <message>
        <source>The licence {licence} of {file} is none that Zerria knows; it is kept as it is written. Known are {known}, …</source>
        <translation>Zerria ne connaît pas la licence {licence} de {file} ; elle est gardée telle quelle. Sont connues {known}, …</translation>
    </message>
    <message>
        <source>There is no task {task}. Use one of: {known}.</source>
        <translation>Il n’y a pas de tâche {task}. Utilisez l’une de celles-ci&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>{file} has no column {column}. Its columns are: {columns}.</source>
        <translation>{file} n’a pas de colonne {column}. Ses colonnes sont&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>The recipe {recipe} works on seeds of the kind {task}, and there are none. Import documents on the Seeds page first (zerria import PROJECT FILE.pdf).</source>
        <extracomment>Seeds looked at in one step. Standard languages are written in one script; a Darija row keeps its seed&apos;s.</extracomment>
        <translation>La recette {recipe} travaille sur des graines du type {task}, et il n&apos;y en a pas. Importez d&apos;abord des documents dans la page Graines (zerria import PROJET FICHIER.pdf).</translation>
    </message>
    <message>
        <source>No seed fits the recipe {recipe} and the chosen filters. Import seeds first, or choose others (this recipe needs labels: {needs_label}; it writes: {writes}).</source>
        <translation>Aucune graine ne convient à la recette {recipe} et aux filtres choisis. Importez d’abord des graines, ou choisissez-en d’autres (cette recette demande des étiquettes&#xa0;: {needs_label}&#xa0;; elle écrit&#xa0;: {writes}).</translation>
    </message>
    <message>
        <source>The recipe {recipe} needs what this Zerria does not have: {missing}. Mend the recipe, or install the plug-in it was made for.</source>
        <translation>La recette {recipe} demande ce que ce Zerria n’a pas&#xa0;: {missing}. Corrigez la recette, ou installez l’extension pour laquelle elle a été faite.</translation>
    </message>
    <message>
        <source>{folder} is a file. Name a folder for the export.</source>
        <extracomment>What the manifest says it is.</extracomment>
        <translation>{folder} est un fichier. Indiquez un dossier pour l’export.</translation>
    </message>
    <message>
        <source>The folder {folder} is not empty and no export of Zerria, so it was left alone. Name a new folder.</source>
        <translation>Le dossier {folder} n’est pas vide et n’est pas un export de Zerria&#xa0;; il n’a donc pas été touché. Indiquez un nouveau dossier.</translation>
    </message>
    <message>
        <source>The export in {folder} also holds {file}, which Zerria did not write, so it was not replaced. Move that file, or name a new folder.</source>
        <translation>L’export dans {folder} contient aussi {file}, que Zerria n’a pas écrit&#xa0;; il n’a donc pas été remplacé. Déplacez ce fichier, ou indiquez un nouveau dossier.</translation>
    </message>
    <message>
        <source>The export to {folder} did not work ({problem}), and nothing of it was kept. Check the free space and the rights, then try again.</source>
        <translation>L’export vers {folder} n’a pas réussi ({problem}), et rien n’en a été gardé. Vérifiez l’espace libre et les droits, puis réessayez.</translation>
    </message>
    <message>
        <source>There is no teacher called “{name}”. Known: {known}. Add it in Teachers, or with “zerria teacher add”.</source>
        <extracomment>By name and not by import: this module lies below the teachers, which know nothing of it. The name of the teacher that ships, in `resources/teachers/*.gguf`. The name of the teacher that needs no model.</extracomment>
        <translation>Il n’y a pas d’enseignant nommé «&#xa0;{name}&#xa0;». Connus&#xa0;: {known}. Ajoutez-le dans Enseignants, ou avec «&#xa0;zerria teacher add&#xa0;».</translation>
    </message>
    <message>
        <source>There is no teacher yet. Download a model in GGUF format and add it in Teachers, or with “zerria teacher add NAME FILE”.</source>
        <translation>Il n’y a pas encore d’enseignant. Téléchargez un modèle au format GGUF et ajoutez-le dans Enseignants, ou avec «&#xa0;zerria teacher add NAME FILE&#xa0;».</translation>
    </message>
    <message>
        <source>A teacher cannot be called “{name}”. Choose another name.</source>
        <translation>Un enseignant ne peut pas se nommer «&#xa0;{name}&#xa0;». Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is no kind of teacher called “{kind}”. There are: {known}.</source>
        <translation>Il n’y a pas de type d’enseignant nommé «&#xa0;{kind}&#xa0;». Voici ceux qui existent&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>The teacher “{name}” is built in and stays.</source>
        <translation>L’enseignant «&#xa0;{name}&#xa0;» est fourni avec Zerria et reste dans la liste.</translation>
    </message>
    <message>
        <source>The list of teachers in {file} cannot be read ({reason}). Mend it, or move it away and add your teachers again.</source>
        <translation>La liste des enseignants dans {file} ne peut pas être lue ({reason}). Corrigez-la, ou déplacez-la et ajoutez de nouveau vos enseignants.</translation>
    </message>
    <message>
        <source>The list of teachers cannot be written to {file} ({reason}). Free some room or check that you may write there.</source>
        <translation>La liste des enseignants ne peut pas être écrite dans {file} ({reason}). Libérez de la place, ou vérifiez que vous pouvez y écrire.</translation>
    </message>
    <message>
        <source>{cell}: {wanted} rows are wanted and {chosen} are there. Import {missing} more real rows.</source>
        <translation>{cell}&#xa0;: {wanted} lignes sont voulues et {chosen} sont là. Importez encore {missing} lignes réelles.</translation>
    </message>
    <message>
        <source>{cell}: {wanted} rows are wanted and {chosen} are there. Generate and accept {missing} more.</source>
        <translation>{cell}&#xa0;: {wanted} lignes sont voulues et {chosen} sont là. Générez-en et acceptez-en encore {missing}.</translation>
    </message>
    <message>
        <source>{cell}: {wanted} rows are wanted and {chosen} are there. Generate and accept {generate} more and import {real} real ones: the floor of {floor} real rows allows no more synthetic ones.</source>
        <translation>{cell}&#xa0;: {wanted} lignes sont voulues et {chosen} sont là. Générez-en et acceptez-en encore {generate}, et importez-en {real} réelles&#xa0;: le minimum de {floor} de lignes réelles ne permet pas plus de lignes synthétiques.</translation>
    </message>
    <message>
        <source>{cell}: {wanted} rows are wanted and {chosen} can be used. Import {missing} more real rows: the floor of {floor} real rows leaves no room for more synthetic ones.</source>
        <translation>{cell}&#xa0;: {wanted} lignes sont voulues et {chosen} peuvent servir. Importez encore {missing} lignes réelles&#xa0;: le minimum de {floor} de lignes réelles ne laisse pas de place à plus de lignes synthétiques.</translation>
    </message>
    <message>
        <source>{cell}: {wanted} rows are wanted and {chosen} can be used, for a seed may give {cap} synthetic rows at most. Import or generate from {missing} more seeds, or raise max_synthetic_per_seed.</source>
        <translation>{cell}&#xa0;: {wanted} lignes sont voulues et {chosen} peuvent servir, car une graine peut donner au plus {cap} lignes synthétiques. Importez encore {missing} graines ou générez à partir d’elles, ou augmentez max_synthetic_per_seed.</translation>
    </message>
    <message>
        <source>{cell}: {wanted} rows are wanted and {chosen} can be used, for a recipe may give {cap} synthetic rows at most. Generate {missing} more with another recipe, or raise per_recipe.</source>
        <translation>{cell} : {wanted} lignes sont voulues et {chosen} peuvent servir, car une recette peut donner au plus {cap} lignes synthétiques. Générez encore {missing} lignes avec une autre recette, ou augmentez per_recipe.</translation>
    </message>
    <message>
        <source>{cell}: {wanted} rows are wanted and {chosen} can be used, for a teacher may give {cap} synthetic rows at most. Generate {missing} more with another teacher, or raise per_teacher.</source>
        <translation>{cell} : {wanted} lignes sont voulues et {chosen} peuvent servir, car un enseignant peut donner au plus {cap} lignes synthétiques. Générez encore {missing} lignes avec un autre, ou augmentez per_teacher.</translation>
    </message>
    <message>
        <source>{cell}: {wanted} rows are wanted and {chosen} can be used, for of near-copies {cap} synthetic rows are taken at most. Generate {missing} more that differ, or raise per_family.</source>
        <translation>{cell} : {wanted} lignes sont voulues et {chosen} peuvent servir, car parmi des quasi-copies on prend au plus {cap} lignes synthétiques. Générez encore {missing} lignes différentes, ou augmentez per_family.</translation>
    </message>
    <message>
        <source>The split {split} is to have {wanted} rows and gets {chosen}. Import {missing} more real rows, or ask for fewer.</source>
        <translation>La partie {split} doit avoir {wanted} lignes et en reçoit {chosen}. Importez encore {missing} lignes réelles, ou demandez-en moins.</translation>
    </message>
    <message>
        <source>{cell}: {wanted} rows are wanted and {chosen} can be used: the other quotas, or the number of rows, leave no room for more. Change them in the mix.</source>
        <translation>{cell}&#xa0;: {wanted} lignes sont voulues et {chosen} peuvent servir&#xa0;: les autres quotas, ou le nombre de lignes, ne laissent pas de place à plus. Changez-les dans le mélange.</translation>
    </message>
    <message>
        <source>The mix asks for {wanted} rows in all and gets {chosen}. Generate or import {missing} more, or lower the key rows.</source>
        <translation>Le mélange demande {wanted} lignes en tout et en reçoit {chosen}. Générez-en ou importez-en encore {missing}, ou baissez « Lignes en tout ».</translation>
    </message>
    <message>
        <source>The shares of the mix come to {wanted} rows in all, and {chosen} are there. Generate or import {missing} more rows that no quota names.</source>
        <translation>Les parts du mélange font {wanted} lignes en tout, et {chosen} sont là. Générez ou importez encore {missing} lignes qu’aucun quota ne cite.</translation>
    </message>
    <message>
        <source>The mix file {file} can not be read: {problem}</source>
        <extracomment>What a quota may say of these keys; the others may be any text.</extracomment>
        <translation>Le fichier de mélange {file} ne peut pas être lu&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>The mix file {file} is no valid TOML: {problem}</source>
        <translation>Le fichier de mélange {file} n’est pas du TOML valide&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>The mix file {file}, key {key}: {problem}. Mend it.</source>
        <translation>Le fichier de mélange {file}, clé {key}&#xa0;: {problem}. Corrigez-le.</translation>
    </message>
    <message>
        <source>The recipe {recipe} makes a prompt of more than {limit} characters. Shorten its template or the seeds.</source>
        <extracomment>A prompt longer than this is a mistake or an attack (a context of 32k tokens holds less). None that can make a long text of a short one, over and over.</extracomment>
        <translation>La recette {recipe} donne une demande de plus de {limit} caractères. Raccourcissez son gabarit ou les graines.</translation>
    </message>
    <message>
        <source>The template of the recipe {recipe} does not work: {problem}</source>
        <translation>Le gabarit de la recette {recipe} ne marche pas&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>There is no recipe called {name}. There are: {known}.</source>
        <translation>Il n’y a pas de recette nommée {name}. Voici celles qui existent&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>The recipe file {file} can not be read: {problem}</source>
        <extracomment>More records than these in one answer are a mistake: small models lose count, contexts end.</extracomment>
        <translation>Le fichier de recette {file} ne peut pas être lu&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>The recipe file {file} is no valid TOML: {problem}</source>
        <translation>Le fichier de recette {file} n’est pas du TOML valide&#xa0;: {problem}</translation>
    </message>
    <message>
        <source>The recipe file {file}, key {key}: {problem}. Mend it.</source>
        <translation>Le fichier de recette {file}, clé {key}&#xa0;: {problem}. Corrigez-le.</translation>
    </message>
    <message>
        <source>The teacher “{name}” is of a kind (“{kind}”) that is not installed. Install its plug-in, or choose another teacher.</source>
        <translation>L’enseignant «&#xa0;{name}&#xa0;» est d’un type («&#xa0;{kind}&#xa0;») qui n’est pas installé. Installez son extension, ou choisissez un autre enseignant.</translation>
    </message>
    <message>
        <source>The worker was killed, most likely because the memory ran out. What it had finished is kept. Close other programs or choose a smaller model, then start again.</source>
        <translation>Le processus de travail a été arrêté, sans doute par manque de mémoire. Ce qu’il avait terminé est gardé. Fermez d’autres programmes ou choisissez un modèle plus petit, puis relancez.</translation>
    </message>
    <message>
        <source>The worker crashed in native code (memory fault). What it had finished is kept. Start again; if it happens again, check the model file.</source>
        <translation>Le processus de travail s’est arrêté sur une erreur interne (accès à la mémoire). Ce qu’il avait terminé est gardé. Relancez&#xa0;; si cela se répète, vérifiez le fichier du modèle.</translation>
    </message>
    <message>
        <source>The worker gave up in native code, often for want of memory. What it had finished is kept. Start again.</source>
        <translation>Le processus de travail a abandonné sur une erreur interne, souvent par manque de mémoire. Ce qu’il avait terminé est gardé. Relancez.</translation>
    </message>
    <message>
        <source>The worker could not read the model any more: its file changed, or its disk went away. Check the file, then start again.</source>
        <translation>Le processus de travail ne pouvait plus lire le modèle&#xa0;: son fichier a changé, ou son disque n’est plus là. Vérifiez le fichier, puis relancez.</translation>
    </message>
    <message>
        <source>This processor lacks an instruction that the installed llama.cpp was built for. Install the version of Zerria made for this computer.</source>
        <translation>Ce processeur n’a pas une instruction dont le llama.cpp installé a besoin. Installez la version de Zerria faite pour cet ordinateur.</translation>
    </message>
    <message>
        <source>The worker stopped unexpectedly ({signal}). What it had finished is kept. Start again.</source>
        <translation>Le processus de travail s’est arrêté de façon inattendue ({signal}). Ce qu’il avait terminé est gardé. Relancez.</translation>
    </message>
    <message>
        <source>The worker crashed twice in a row ({signal}). Give this teacher fewer GPU layers or a smaller context, then start again: the run goes on with what is missing.</source>
        <translation>Le processus de travail s’est arrêté deux fois de suite ({signal}). Donnez à cet enseignant moins de couches sur la carte graphique ou un contexte plus petit, puis relancez&#xa0;: la série reprend avec ce qui manque.</translation>
    </message>
    <message>
        <source>No copy of {file} to work on could be made ({problem}). Check the free space, then try again.</source>
        <extracomment>Beside the backups while the last state of a closed project is in none of them.</extracomment>
        <translation>Aucune copie de travail de {file} n’a pu être faite ({problem}). Vérifiez l’espace libre, puis réessayez.</translation>
    </message>
    <message>
        <source>No backup of {file} could be made ({problem}), so nothing was changed. Check the free space, then try again.</source>
        <translation>Aucune sauvegarde de {file} n’a pu être faite ({problem})&#xa0;; rien n’a donc été changé. Vérifiez l’espace libre, puis réessayez.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing was written to {file}. Free some space, then try again: what was saved before is safe.</source>
        <extracomment>So many answers are kept while nothing is written.</extracomment>
        <translation>Le disque est plein&#xa0;; rien n’a donc été écrit dans {file}. Libérez de l’espace, puis réessayez&#xa0;: ce qui était enregistré avant est en sécurité.</translation>
    </message>
    <message>
        <source>{file} can not be written: {problem}.</source>
        <translation>{file} ne peut pas être écrit&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>There is no candidate {id} in this project; nothing was decided.</source>
        <extracomment>Decisions in one transaction of a long gesture: about half a frame of the window. How the summary of a second look begins. Second looks never decide.</extracomment>
        <translation>Il n’y a pas de proposition {id} dans ce projet&#xa0;; rien n’a été décidé.</translation>
    </message>
    <message>
        <source>{file} exists already. Choose another name, or open that project.</source>
        <extracomment>&quot;ZERR&quot;: marks a project among other SQLite files. What SQLite keeps of a project in memory; of 2 MB, its own measure, a search reads everything anew.</extracomment>
        <translation>{file} existe déjà. Choisissez un autre nom, ou ouvrez ce projet.</translation>
    </message>
    <message>
        <source>{file} can not be made: {problem}.</source>
        <translation>{file} ne peut pas être créé&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>{file} is open in another window or command. Close it there first: one program at a time writes to a project.</source>
        <translation>{file} est ouvert dans une autre fenêtre ou commande. Fermez-le d’abord là-bas&#xa0;: un seul programme à la fois écrit dans un projet.</translation>
    </message>
    <message>
        <source>There is no project at {file}. Make one with: zerria new {file}</source>
        <translation>Il n’y a pas de projet à l’emplacement {file}. Créez-en un avec&#xa0;: zerria new {file}</translation>
    </message>
    <message>
        <source>{file} can not be read: {problem}.</source>
        <translation>{file} ne peut pas être lu&#xa0;: {problem}.</translation>
    </message>
    <message>
        <source>{file} is not a Zerria project.</source>
        <translation>{file} n’est pas un projet Zerria.</translation>
    </message>
    <message>
        <source>{file} is a database of another program, not a Zerria project.</source>
        <translation>{file} est une base de données d’un autre programme, pas un projet Zerria.</translation>
    </message>
    <message>
        <source>{file} was made by a newer Zerria (file version {found}, this program knows {known}). Update Zerria to open it; the file was not touched.</source>
        <translation>{file} a été fait par un Zerria plus récent (version de fichier {found}, ce programme connaît {known}). Mettez Zerria à jour pour l’ouvrir&#xa0;; le fichier n’a pas été touché.</translation>
    </message>
    <message>
        <source>{file} is damaged: {problem}. Open the newest copy from the folder {backups} and keep the damaged file.</source>
        <translation>{file} est endommagé&#xa0;: {problem}. Ouvrez la copie la plus récente du dossier {backups} et gardez le fichier endommagé.</translation>
    </message>
    <message>
        <source>{file} holds something a Zerria project does not have ({what}), so it was not opened. Ask whoever sent it for an untouched copy.</source>
        <translation>{file} contient quelque chose qu’un projet Zerria n’a pas ({what})&#xa0;; il n’a donc pas été ouvert. Demandez une copie intacte à la personne qui vous l’a envoyé.</translation>
    </message>
    <message>
        <source>Classification</source>
        <translation>Classification</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Instruction and answer</source>
        <translation>Instruction et réponse</translation>
    </message>
    <message>
        <source>Instruction</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>Question and answer about a document</source>
        <translation>Question et réponse sur un document</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Passage</source>
        <translation>Passage</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Endroit</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Caractères</translation>
    </message>
    <message>
        <source>SHA-256 of the file</source>
        <translation>SHA-256 du fichier</translation>
    </message>
    <message>
        <source>Paraphrase</source>
        <translation>Paraphrase</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Target language</source>
        <translation>Langue cible</translation>
    </message>
    <message>
        <source>Transliteration</source>
        <translation>Translittération</translation>
    </message>
    <message>
        <source>Other script</source>
        <extracomment>Readings asked of the transliteration: the later ones are guesses.</extracomment>
        <translation>Autre écriture</translation>
    </message>
    <message>
        <source>The prompt is longer than the teacher&apos;s context of {limit} tokens allows. Shorten the seed or the recipe, or set a larger context for this teacher.</source>
        <translation>La demande est plus longue que ne le permet le contexte de l’enseignant ({limit} tokens). Raccourcissez la graine ou la recette, ou donnez à cet enseignant un contexte plus grand.</translation>
    </message>
    <message>
        <source>The model computes nonsense: its weights are damaged. Fetch the file again and compare its SHA-256 with the one its publisher gives.</source>
        <translation>Les calculs du modèle n’ont pas de sens&#xa0;: ses poids sont endommagés. Téléchargez de nouveau le fichier et comparez son empreinte SHA-256 à celle que donne son éditeur.</translation>
    </message>
    <message>
        <source>The model could not compute an answer (llama.cpp says {code}). Use a smaller context or fewer GPU layers for this teacher, or another model file.</source>
        <translation>Le modèle n’a pas pu calculer de réponse (llama.cpp indique {code}). Prenez pour cet enseignant un contexte plus petit ou moins de couches sur la carte graphique, ou un autre fichier de modèle.</translation>
    </message>
    <message>
        <source>This installation of llama.cpp cannot use a graphics card: the model runs on the processor. The help page on teachers says how to install one that can.</source>
        <extracomment>A model smaller than this is run by one thread.</extracomment>
        <translation>Cette installation de llama.cpp ne sait pas utiliser de carte graphique&#xa0;: le modèle tourne sur le processeur. La page d’aide sur les enseignants dit comment en installer une qui le sait.</translation>
    </message>
    <message>
        <source>The graphics card has not enough free memory for the whole model: it computes some of the layers, the processor the others.</source>
        <translation>La carte graphique n&apos;a pas assez de mémoire libre pour tout le modèle : elle calcule une partie des couches, le processeur les autres.</translation>
    </message>
    <message>
        <source>The graphics card has too little free memory for this model, which runs on the processor. Close what else uses the card, or choose a smaller model.</source>
        <translation>La carte graphique a trop peu de mémoire libre pour ce modèle, qui tourne sur le processeur. Fermez ce qui utilise la carte, ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>The graphics card did not take as many layers as it should have had room for; it was given fewer, and the processor computes the others.</source>
        <translation>La carte graphique n&apos;a pas accepté autant de couches qu&apos;elle aurait dû pouvoir en contenir ; elle en a reçu moins, et le processeur calcule les autres.</translation>
    </message>
    <message>
        <source>The model did not fit the graphics card and runs on the processor. Set fewer GPU layers for this teacher to use both.</source>
        <translation>Le modèle ne tenait pas dans la carte graphique et tourne sur le processeur. Réglez moins de couches sur la carte graphique pour cet enseignant afin d’utiliser les deux.</translation>
    </message>
    <message>
        <source>Memory is short: what the teacher remembers of its texts is kept in fewer bits, so that more answers are written at a time. The answers may differ slightly.</source>
        <translation>La mémoire manque : ce que l&apos;enseignant retient de ses textes est gardé sur moins de bits, pour écrire plus de réponses à la fois. Les réponses peuvent différer légèrement.</translation>
    </message>
    <message>
        <source>The model {file} could not be loaded although its header is sound. Its content is damaged, or this computer lacks memory for it ({size} MB needed, {free} MB free). Compare its SHA-256 with its publisher&apos;s, or choose a smaller model.</source>
        <translation>Le modèle {file} n’a pas pu être chargé, bien que son en-tête soit correct. Son contenu est endommagé, ou cet ordinateur manque de mémoire pour lui ({size} Mo nécessaires, {free} Mo libres). Comparez son empreinte SHA-256 à celle de son éditeur, ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>The model&apos;s own chat template does not work; a usual one of its family is used instead.</source>
        <translation>Le gabarit de discussion du modèle ne marche pas&#xa0;; un gabarit courant de sa famille le remplace.</translation>
    </message>
    <message>
        <source>The model&apos;s chat template refuses this conversation ({reason}). Choose a recipe with one user message, or another model.</source>
        <translation>Le gabarit de discussion du modèle refuse cet échange ({reason}). Choisissez une recette avec un seul message d’utilisateur, ou un autre modèle.</translation>
    </message>
    <message>
        <source>There is not enough memory for a context of {tokens} tokens. Close other programs, set a smaller context or fewer sequences for this teacher, or choose a smaller model.</source>
        <translation>Il n’y a pas assez de mémoire pour un contexte de {tokens} tokens. Fermez d’autres programmes, réglez pour cet enseignant un contexte plus petit ou moins de séquences, ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>It fits: it needs about {needed} of memory, and {free} are free.</source>
        <extracomment>Settings of the machine, not of the texts: they stay out of the fingerprint, so that a run can resume with a smaller context or fewer GPU layers after a crash.</extracomment>
        <translation>Il tient : il lui faut environ {needed} de mémoire, et {free} sont libres.</translation>
    </message>
    <message>
        <source>It is tight: it needs about {needed} of memory, and only {free} of {total} are free. Close other programs before you start, or let it write fewer answers at a time.</source>
        <translation>C&apos;est juste : il lui faut environ {needed} de mémoire, et seulement {free} sur {total} sont libres. Fermez d&apos;autres programmes avant de commencer, ou faites-lui écrire moins de réponses à la fois.</translation>
    </message>
    <message>
        <source>It does not fit: it needs about {needed} of memory, and this computer has {total}. Choose a smaller model, or a more compressed file of this one.</source>
        <translation>Il ne tient pas : il lui faut environ {needed} de mémoire, et cet ordinateur en a {total}. Choisissez un modèle plus petit, ou un fichier plus compressé de celui-ci.</translation>
    </message>
    <message>
        <source>The model file {file} cannot be read to its end ({reason}). Check the disk, or copy the file again.</source>
        <translation>Le fichier de modèle {file} ne peut pas être lu jusqu’au bout ({reason}). Vérifiez le disque, ou copiez de nouveau le fichier.</translation>
    </message>
    <message>
        <source>{file} is a folder. Choose the model file inside it (*.gguf).</source>
        <translation>{file} est un dossier. Choisissez le fichier de modèle qu’il contient (*.gguf).</translation>
    </message>
    <message>
        <source>The model file {file} does not exist. If it moved, choose it again in Teachers.</source>
        <translation>Le fichier de modèle {file} n’existe pas. S’il a été déplacé, choisissez-le de nouveau dans Enseignants.</translation>
    </message>
    <message>
        <source>The model file {file} cannot be read ({reason}). Check that the disk is connected and that you may open the file.</source>
        <translation>Le fichier de modèle {file} ne peut pas être lu ({reason}). Vérifiez que le disque est branché et que vous pouvez ouvrir le fichier.</translation>
    </message>
    <message>
        <source>{file} is no file but a device or a pipe. Choose a model file (*.gguf).</source>
        <translation>{file} n’est pas un fichier mais un périphérique ou un tube. Choisissez un fichier de modèle (*.gguf).</translation>
    </message>
    <message>
        <source>The header of the model file {file} is damaged ({reason}). Download the file again and compare its SHA-256 with the one its publisher gives.</source>
        <translation>L’en-tête du fichier de modèle {file} est endommagé ({reason}). Téléchargez de nouveau le fichier et comparez son empreinte SHA-256 à celle que donne son éditeur.</translation>
    </message>
    <message>
        <source>The model file {file} was made for computers of another byte order. Get the usual (little-endian) conversion of the model.</source>
        <translation>Le fichier de modèle {file} a été fait pour des ordinateurs d’un autre ordre d’octets. Prenez la conversion habituelle du modèle (little-endian).</translation>
    </message>
    <message>
        <source>The model file {file} has GGUF version {version}; versions 2 and 3 can be read. Get a newer conversion of the model.</source>
        <translation>Le fichier de modèle {file} est en GGUF version {version}&#xa0;; seules les versions 2 et 3 peuvent être lues. Procurez-vous une conversion plus récente du modèle.</translation>
    </message>
    <message>
        <source>The model file {file} is empty. Download it again, or copy it again.</source>
        <translation>Le fichier de modèle {file} est vide. Téléchargez-le ou copiez-le de nouveau.</translation>
    </message>
    <message>
        <source>{file} is a web page, not a model: the download was answered with an error or a sign-in page. Open the link in a browser and download the .gguf file itself.</source>
        <translation>{file} est une page web, pas un modèle&#xa0;: le téléchargement a reçu une page d’erreur ou de connexion. Ouvrez le lien dans un navigateur et téléchargez le fichier .gguf lui-même.</translation>
    </message>
    <message>
        <source>{file} is only a Git LFS pointer to a model. Run “git lfs pull”, or download the .gguf file itself.</source>
        <translation>{file} n’est qu’un pointeur Git LFS vers un modèle. Lancez «&#xa0;git lfs pull&#xa0;», ou téléchargez le fichier .gguf lui-même.</translation>
    </message>
    <message>
        <source>{file} is not a GGUF model (its first bytes are others). Choose a file ending in .gguf; safetensors and PyTorch files must be converted first.</source>
        <translation>{file} n’est pas un modèle GGUF (ses premiers octets sont différents). Choisissez un fichier en .gguf&#xa0;; les fichiers safetensors et PyTorch doivent d’abord être convertis.</translation>
    </message>
    <message>
        <source>The model file {file} is cut short: the download or the copy did not finish. Fetch it again.</source>
        <translation>Le fichier de modèle {file} est incomplet&#xa0;: le téléchargement ou la copie ne s’est pas terminé. Téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>{file} is a “{family}” model: it reads texts, pictures or sounds but does not write texts. Choose an instruction-tuned model that writes.</source>
        <translation>{file} est un modèle «&#xa0;{family}&#xa0;»&#xa0;: il lit des textes, des images ou des sons, mais n’écrit pas de textes. Choisissez un modèle qui écrit et qui est entraîné à suivre des instructions.</translation>
    </message>
    <message>
        <source>{file} is of a family (“{family}”) that this version cannot run. Update Zerria, or choose a model of another family.</source>
        <translation>{file} est d’une famille («&#xa0;{family}&#xa0;») que cette version ne peut pas faire tourner. Mettez Zerria à jour, ou choisissez un modèle d’une autre famille.</translation>
    </message>
    <message>
        <source>{file} is a later part of a model split into {count} files. Choose its first part (…-00001-of-…).</source>
        <translation>{file} n’est pas la première partie d’un modèle découpé en {count} fichiers. Choisissez la première (…-00001-of-…).</translation>
    </message>
    <message>
        <source>{file} is missing: the model is split into {count} files that must lie in one folder. Fetch the missing part.</source>
        <translation>{file} manque&#xa0;: le modèle est découpé en {count} fichiers qui doivent être dans un même dossier. Téléchargez la partie qui manque.</translation>
    </message>
    <message>
        <source>{file} is not part {number} of this model, which is split into {count} files. Fetch that part again.</source>
        <translation>{file} n’est pas la partie {number} de ce modèle, réparti en {count} fichiers. Récupérez de nouveau cette partie.</translation>
    </message>
    <message>
        <source>{file} claims to be split into {count} files. Download it again.</source>
        <translation>{file} se dit découpé en {count} fichiers. Téléchargez-le de nouveau.</translation>
    </message>
    <message>
        <source>The answer format of this recipe cannot be used ({reason}). Mend the fields of the recipe or of its task.</source>
        <extracomment>Longer bounds on a text are left to max_tokens: the grammar spells each repetition out.</extracomment>
        <translation>Le format de réponse de cette recette ne peut pas être utilisé ({reason}). Corrigez les champs de la recette ou de sa tâche.</translation>
    </message>
    <message>
        <source>No seed to compare with.</source>
        <extracomment>Longest common run of words over the seed&apos;s length from which a text is a copy (flag at 0.8: facts on verifiers; ours, unpublished).
----------
Texts are compared up to here; beyond it a list of numbers says little. The share of letters in common from which a Latin word with its consonants is a name.</extracomment>
        <translation>Pas de graine à comparer.</translation>
    </message>
    <message>
        <source>The same as the seed, word for word.</source>
        <translation>Identique à la graine, mot pour mot.</translation>
    </message>
    <message>
        <source>{share} of the seed comes back unchanged.</source>
        <translation>{share} de la graine revient sans changement.</translation>
    </message>
    <message>
        <source>Not a copy of the seed.</source>
        <translation>N’est pas une copie de la graine.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>The text is not the seed given back.</source>
        <translation>Le texte n’est pas la graine rendue telle quelle.</translation>
    </message>
    <message>
        <source>{length} characters: shorter than {limit}.</source>
        <translation>{length} caractères&#xa0;: plus court que {limit}.</translation>
    </message>
    <message>
        <source>{length} characters: longer than {limit}.</source>
        <translation>{length} caractères&#xa0;: plus long que {limit}.</translation>
    </message>
    <message>
        <source>{ratio} times the length of the seed.</source>
        <translation>{ratio} fois la longueur de la graine.</translation>
    </message>
    <message>
        <source>{length} characters, as expected.</source>
        <translation>{length} caractères, comme prévu.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Neither cut off nor rambling, compared with the seed.</source>
        <translation>Ni coupé ni bavard, comparé à la graine.</translation>
    </message>
    <message>
        <source>Not compared with the project yet.</source>
        <extracomment>Jaccard on folded character 3-grams from which two texts are near-copies (facts: J &gt;= 0.8 to flag; random pairs of short Darija sentences stay under 0.16).</extracomment>
        <translation>Pas encore comparé au projet.</translation>
    </message>
    <message>
        <source>Nothing like it among seeds, accepted rows and this run.</source>
        <translation>Rien de semblable parmi les graines, les lignes acceptées et cette série.</translation>
    </message>
    <message>
        <source>Already in this run: {twin}</source>
        <translation>Déjà dans cette série : {twin}</translation>
    </message>
    <message>
        <source>Already there: {twin}</source>
        <translation>Déjà là&#xa0;: {twin}</translation>
    </message>
    <message>
        <source>Nearly a copy ({similarity}) of one in this run: {twin}</source>
        <translation>Presque une copie ({similarity}) d&apos;un texte de cette série : {twin}</translation>
    </message>
    <message>
        <source>Nearly a copy ({similarity}) of: {twin}</source>
        <translation>Presque une copie ({similarity}) de&#xa0;: {twin}</translation>
    </message>
    <message>
        <source>Different enough; nearest ({similarity}): {twin}</source>
        <translation>Assez différent&#xa0;; le plus proche ({similarity})&#xa0;: {twin}</translation>
    </message>
    <message>
        <source>Near-copy</source>
        <translation>Quasi-copie</translation>
    </message>
    <message>
        <source>No seed, no accepted row and no earlier row of the run is the same but for a few letters.</source>
        <translation>Aucune graine, ligne acceptée ou ligne précédente de la série n&apos;est la même à quelques lettres près.</translation>
    </message>
    <message>
        <source>The answer has the shape that was asked for.</source>
        <translation>La réponse a la forme demandée.</translation>
    </message>
    <message>
        <source>The answer does not have the shape that was asked for; this is the raw text.</source>
        <translation>La réponse n’a pas la forme demandée&#xa0;; voici le texte brut.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>The answer is a record with every field filled.</source>
        <translation>La réponse est une fiche dont chaque champ est rempli.</translation>
    </message>
    <message>
        <source>No script to compare.</source>
        <extracomment>Script share from which a text counts as written in it (survey of verifiers: 0.95).</extracomment>
        <translation>Pas d’écriture à comparer.</translation>
    </message>
    <message>
        <source>Written in the script that was asked for.</source>
        <translation>Écrit dans l’écriture demandée.</translation>
    </message>
    <message>
        <source>Mixed: only {share} is in the script asked for.</source>
        <translation>Mélangé&#xa0;: seulement {share} dans l’écriture demandée.</translation>
    </message>
    <message>
        <source>Wrong script: {found} instead of {expected}.</source>
        <translation>Mauvaise écriture&#xa0;: {found} au lieu de {expected}.</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Écriture</translation>
    </message>
    <message>
        <source>Arabic letters or Arabizi, as the request asked for.</source>
        <translation>Lettres arabes ou arabizi, comme demandé.</translation>
    </message>
    <message>
        <source>Too short to tell the variety.</source>
        <extracomment>What the coarse classes of the identifier cover. The country is a hint only: country labels do not transfer between sources, so a Maghrebi text passes for any Maghrebi variety.</extracomment>
        <translation>Trop court pour reconnaître la variété.</translation>
    </message>
    <message>
        <source>Sounds like the variety asked for ({probability}).</source>
        <translation>Sonne comme la variété demandée ({probability}).</translation>
    </message>
    <message>
        <source>Sounds like {found} ({probability}).</source>
        <translation>Sonne comme {found} ({probability}).</translation>
    </message>
    <message>
        <source>Variety</source>
        <translation>Variété</translation>
    </message>
    <message>
        <source>Real Darija, not Standard Arabic, French or another dialect.</source>
        <translation>De la vraie darija, ni arabe standard, ni français, ni un autre dialecte.</translation>
    </message>
    <message>
        <source>{count} rows could not be read. The first: {problem}</source>
        <translation>{count} lignes n’ont pas pu être lues. La première : {problem}</translation>
    </message>
    <message>
        <source>{file} has no field {field}. Name one of its own with --field: {columns}.</source>
        <translation>{file} n’a pas de champ {field}. Nommez l’un des siens avec --field : {columns}.</translation>
    </message>
    <message>
        <source>The rules have nothing more to change in this seed. Try another recipe.</source>
        <extracomment>Raised when an operation gives other results for the same request than before. Results looked at for one seed before it counts as used up: bounds the time of one answer.</extracomment>
        <translation>Les règles n’ont plus rien à changer dans cette graine. Essayez une autre recette.</translation>
    </message>
    <message>
        <source>Rules: no model, instant, the same every time</source>
        <translation>Règles : sans modèle, immédiates, toujours les mêmes</translation>
    </message>
    <message>
        <source>Written by a model, not by a rule.</source>
        <extracomment>What a changed meaning scores: the row may be good, a person has to look.</extracomment>
        <translation>Écrit par un modèle, pas par une règle.</translation>
    </message>
    <message>
        <source>A rule changed the meaning on purpose: check that the label is still true.</source>
        <translation>Une règle a changé le sens exprès : vérifiez que l’étiquette est encore vraie.</translation>
    </message>
    <message>
        <source>Made by a rule that changes the meaning on purpose.</source>
        <translation>Fait par une règle qui change le sens exprès.</translation>
    </message>
    <message>
        <source>Made by a rule that keeps the meaning and the label.</source>
        <translation>Fait par une règle qui garde le sens et l’étiquette.</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
    <message>
        <source>Whether a rule made the row, and whether it keeps the meaning and the label.</source>
        <translation>Si une règle a fait la ligne, et si elle garde le sens et l’étiquette.</translation>
    </message>
    <message>
        <source>Personal data can not be handled as {choice}. Use one of: {known}.</source>
        <translation>« {choice} » ne dit pas quoi faire des données personnelles. Utilisez l’un de : {known}.</translation>
    </message>
    <message>
        <source>{file} holds no tokeniser. Choose a SentencePiece model (*.model) or a model file (*.gguf).</source>
        <extracomment>Words of one call to the worker, which loads the vocabulary anew each time.</extracomment>
        <translation>{file} ne contient pas de segmenteur. Choisissez un modèle SentencePiece (*.model) ou un fichier de modèle (*.gguf).</translation>
    </message>
    <message>
        <source>The tokeniser file {file} can not be read ({reason}). Choose a SentencePiece model (*.model) or a model file (*.gguf).</source>
        <translation>Le fichier du segmenteur {file} ne peut pas être lu ({reason}). Choisissez un modèle SentencePiece (*.model) ou un fichier de modèle (*.gguf).</translation>
    </message>
    <message>
        <source>The vocabulary of {file} could not be loaded although its header is sound. Fetch the file again, or choose another model.</source>
        <translation>Le vocabulaire de {file} n’a pas pu être chargé, bien que son en-tête soit correct. Récupérez le fichier à nouveau ou choisissez un autre modèle.</translation>
    </message>
    <message>
        <source>The word list {file} can not be read: {problem}</source>
        <extracomment>How a verb&apos;s stem changes; only the verbs of these classes are conjugated.</extracomment>
        <translation>La liste de mots {file} ne peut pas être lue : {problem}</translation>
    </message>
    <message>
        <source>The word list {file}, line {line}: {columns} columns instead of seven, or an unknown person. Mend that line.</source>
        <translation>La liste de mots {file}, ligne {line} : {columns} colonnes au lieu de sept, ou une personne inconnue. Corrigez cette ligne.</translation>
    </message>
    <message>
        <source>The word list {file}, line {line}: {problem}. Mend that line.</source>
        <translation>La liste de mots {file}, ligne {line} : {problem}. Corrigez cette ligne.</translation>
    </message>
    <message>
        <source>French words</source>
        <extracomment>Likeness of two consonant skeletons from which a spelling is that French word: كارطة (krt) is carte, طريق is not route. French articles and prepositions behind which a French noun needs no second article. Their Darija words have another, commoner meaning (rest, rule, application of a law, upbringing). لي, the bed, is also who and to me.</extracomment>
        <translation>Mots français</translation>
    </message>
    <message>
        <source>Puts the French word that people say in place of one to three words of the seed, in the seed&apos;s own letters.</source>
        <translation>Met le mot français que l&apos;on dit à la place d&apos;un à trois mots de la graine, dans l&apos;écriture de la graine.</translation>
    </message>
    <message>
        <source>Another person</source>
        <extracomment>Persons a sentence is turned from. The 3rd may have any noun for its subject, so it is left. Small words whose owner is, or may be, the verb&apos;s subject. Words in no list that may be verbs of the 1st or 2nd person, or have its pronoun at their end.</extracomment>
        <translation>Une autre personne</translation>
    </message>
    <message>
        <source>Says the seed of somebody else: I, you, he, she, we, they, with its verbs and adjectives in agreement.</source>
        <translation>Dit la graine à une autre personne : je, tu, il, elle, nous, ils, avec ses verbes et ses adjectifs accordés.</translation>
    </message>
    <message>
        <source>Yes and no</source>
        <extracomment>Words that a clause says no with, or that only make sense in a clause that does. A wish or a blessing is not turned round. Words behind which a verb is not the clause&apos;s own. A negated word that is in no list: ماعليهش, makanch. ka written apart from its verb: the negation would have to go around both.</extracomment>
        <translation>Oui et non</translation>
    </message>
    <message>
        <source>Puts ma…ch around a verb of the seed, or takes it away: the meaning turns round, and a label may no longer be true.</source>
        <translation>Entoure un verbe de la graine de ma…ch, ou l&apos;enlève : le sens s&apos;inverse, et une étiquette peut ne plus être vraie.</translation>
    </message>
    <message>
        <source>Writes the seed in Arabizi if it is in Arabic letters, and the other way round.</source>
        <translation>Écrit la graine en arabizi si elle est en lettres arabes, et inversement.</translation>
    </message>
    <message>
        <source>Other spellings</source>
        <extracomment>Words respelt besides the one whose change shows under the folded key. Small words whose spelling is that of another one as often: li (who, to me), la (no, the). خالتي is not how others write خالة. With fewer, one more consonant makes another word: ach, chno.</extracomment>
        <translation>Autres graphies</translation>
    </message>
    <message>
        <source>Writes one to three words of the seed as other people do: joined or apart, or in another of their spellings.</source>
        <translation>Écrit un à trois mots de la graine comme le font d&apos;autres : collés ou séparés, ou dans une autre de leurs graphies.</translation>
    </message>
    <message>
        <source>Other words</source>
        <extracomment>Small words whose spellings are words of their own, any as good as the other. What is said of God, of people and of friends is said in set phrases. A shorter word has too many meanings to be exchanged unseen: حال, وجه, بان.</extracomment>
        <translation>Autres mots</translation>
    </message>
    <message>
        <source>Puts words of the same meaning in place of one to three words of the seed.</source>
        <translation>Met des mots de même sens à la place d&apos;un à trois mots de la graine.</translation>
    </message>
    <message>
        <source>Templates</source>
        <extracomment>What people call the sentiments, intents and topics that the templates are marked with.</extracomment>
        <translation>Modèles de phrases</translation>
    </message>
    <message>
        <source>Makes new sentences from templates in the seed&apos;s variety and letters. With a label or a topic, only where the templates know it: positive, negative, neutral, question, complaint, praise, request, advice, or an everyday topic.</source>
        <translation>Crée de nouvelles phrases à partir de modèles, dans la variété et l&apos;écriture de la graine. Avec une étiquette ou un sujet, seulement si les modèles le connaissent : positif, négatif, neutre, question, plainte, éloge, demande, conseil, ou un sujet du quotidien.</translation>
    </message>
    <message>
        <source>Another variety</source>
        <extracomment>Darija to Darija, and Darija to Standard Arabic. Back from Standard Arabic the order of the words and the case endings are lost knowledge, so there it has nothing to offer.</extracomment>
        <translation>Une autre variété</translation>
    </message>
    <message>
        <source>Says the seed in Algerian, Moroccan or Standard Arabic, where every word that differs is known.</source>
        <translation>Dit la graine en algérien, en marocain ou en arabe standard, si chaque mot qui diffère est connu.</translation>
    </message>
    <message>
        <source>phone numbers</source>
        <extracomment>Every type, with its name for people.</extracomment>
        <translation>numéros de téléphone</translation>
    </message>
    <message>
        <source>e-mail addresses</source>
        <translation>adresses e-mail</translation>
    </message>
    <message>
        <source>links</source>
        <translation>liens</translation>
    </message>
    <message>
        <source>user names</source>
        <translation>noms d’utilisateur</translation>
    </message>
    <message>
        <source>national id numbers</source>
        <translation>numéros d’identification nationaux</translation>
    </message>
    <message>
        <source>identity card numbers</source>
        <translation>numéros de carte d’identité</translation>
    </message>
    <message>
        <source>tax numbers</source>
        <translation>numéros fiscaux</translation>
    </message>
    <message>
        <source>postal accounts</source>
        <translation>comptes postaux (CCP)</translation>
    </message>
    <message>
        <source>postal account identifiers (RIP)</source>
        <translation>identités postales (RIP)</translation>
    </message>
    <message>
        <source>bank accounts (RIB)</source>
        <translation>comptes bancaires (RIB)</translation>
    </message>
    <message>
        <source>bank accounts (IBAN)</source>
        <translation>comptes bancaires (IBAN)</translation>
    </message>
    <message>
        <source>payment cards</source>
        <translation>cartes de paiement</translation>
    </message>
    <message>
        <source>dates of birth</source>
        <translation>dates de naissance</translation>
    </message>
    <message>
        <source>number plates</source>
        <translation>plaques d’immatriculation</translation>
    </message>
    <message>
        <source>street addresses</source>
        <translation>adresses postales</translation>
    </message>
    <message>
        <source>IP addresses</source>
        <translation>adresses IP</translation>
    </message>
    <message>
        <source>The grammar file {file}: {problem}. Mend it.</source>
        <translation>Le fichier de grammaire {file} : {problem}. Corrigez-le.</translation>
    </message>
    <message>
        <source>“{script}” is no script that Zerria writes Darija in. Choose Arab or Latn.</source>
        <extracomment>Particles and articles that Arabizi writes apart and Arabic letters write with the next word. A longer run of letters is no word; it is written sign by sign from a chart. So are the words of a text after so many different ones: a book still answers in seconds. A longer text is no sentence: one guess is told, made block by block. Guesses kept for each unit, and the least share of the best that another must have. Signs right behind a word, at most one blank between (``wach ?``). A written article (towards Arabic letters; no Arabic word matches): l, or a doubled sun letter. How much less likely an article is that nothing stands for, in a word alone. Working value. What may be written for one unit, with chances, best first.</extracomment>
        <translation>« {script} » n&apos;est pas une écriture dans laquelle Zerria écrit la darija. Choisissez Arab ou Latn.</translation>
    </message>
    <message>
        <source>{count} guesses were asked for. Ask for one or more.</source>
        <translation>{count} propositions ont été demandées. Demandez-en au moins une.</translation>
    </message>
    <message>
        <source>The variety file {file}: {problem}. Mend it.</source>
        <extracomment>First, second and third person, masculine or feminine where they differ, singular or plural.</extracomment>
        <translation>Le fichier de variété {file} : {problem}. Corrigez-le.</translation>
    </message>
    <message>
        <source>Holds personal data that the seed does not have: {kinds}.</source>
        <extracomment>A phone is the same from here on, whatever is before: +213 661…, 0661…</extracomment>
        <translation>Contient des données personnelles absentes de la graine : {kinds}.</translation>
    </message>
    <message>
        <source>No personal data beyond the seed&apos;s.</source>
        <translation>Pas de données personnelles autres que celles de la graine.</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>No phone number, address or id that the seed does not have, made up or not.</source>
        <translation>Aucun numéro de téléphone, adresse ou identifiant absent de la graine, inventé ou non.</translation>
    </message>
    <message>
        <source>A small n-gram stand-in for your future model, not a prediction of its score. Use it to compare mixes.</source>
        <extracomment>Chains with a held-out part and random numbers of their own; the band is their range. What is looked at of a larger project, so that it ends within 30 s on two cores. With 200 short texts (750 words of Darija in Latin letters) the order replace, 50 %, 80 % still came out in 20 of 20 seeds; 100 did as well, but a tenth of them held out is a handful. A real word is rare when the training texts hold it at most so often. Mixes that are drawn beside the user&apos;s own, to compare with. Perplexity has settled when it changed by no more than this over the last two generations.</extracomment>
        <translation>Un petit modèle n-gramme qui tient lieu de votre futur modèle, pas une prédiction de son score. Servez-vous-en pour comparer des mélanges.</translation>
    </message>
    <message>
        <source>At {share} real, perplexity settles at {change} and {survival} of rare words survive.</source>
        <translation>Avec {share} de réel, la perplexité se stabilise à {change} et {survival} des mots rares survivent.</translation>
    </message>
    <message>
        <source>At {share} real, perplexity is at {change} after {generations} generations and has not settled; {survival} of rare words survive.</source>
        <translation>Avec {share} de réel, la perplexité est à {change} après {generations} générations et ne s&apos;est pas stabilisée ; {survival} des mots rares survivent.</translation>
    </message>
    <message>
        <source>Every training row of this mix is real, so nothing is lost. The thin lines show what synthetic rows would do.</source>
        <translation>Toutes les lignes d&apos;entraînement de ce mélange sont réelles : rien ne se perd. Les lignes fines montrent ce que feraient des lignes synthétiques.</translation>
    </message>
    <message>
        <source>A forecast needs at least {least} real texts that are no near-copies of each other, with {least_words} words in all. There are {texts} with {words} words: import more seeds.</source>
        <translation>Une prévision demande au moins {least} textes réels qui ne soient pas presque des copies les uns des autres, avec {least_words} mots en tout. Il y en a {texts} avec {words} mots : importez d&apos;autres graines.</translation>
    </message>
    <message>
        <source>There are too few rows to learn from: at least {rows} rows of three words or more in one script, in at least {classes} varieties. Set the variety of more rows.</source>
        <translation>Il y a trop peu de lignes pour apprendre : au moins {rows} lignes de trois mots ou plus dans une écriture, dans au moins {classes} variétés. Indiquez la variété de plus de lignes.</translation>
    </message>
    <message>
        <source>The project&apos;s own variety weights are damaged. Train them again.</source>
        <translation>Les poids de variété propres au projet sont abîmés. Entraînez-les de nouveau.</translation>
    </message>
    <message>
        <source>Hugging Face dataset folder</source>
        <extracomment>Some 20 MB of short texts a shard: quick to fetch on a slow line, and to start again.</extracomment>
        <translation>Dossier de jeu de données Hugging Face</translation>
    </message>
    <message>
        <source>Read by datasets.load_dataset(folder) and ready for the Hub: Parquet files and the card.</source>
        <translation>Lu par datasets.load_dataset(dossier) et prêt pour le Hub : fichiers Parquet et fiche.</translation>
    </message>
    <message>
        <source>The row {uid} (row {row} of its sheet) has {length} characters in the column {column}; a cell of a spreadsheet holds {limit} at most. Export it in another format, or shorten or reject the row.</source>
        <extracomment>Excel&apos;s limits (&quot;Excel specifications and limits&quot;): UTF-16 units of a cell, rows of a sheet. A part of more bytes needs ZIP64, which not every spreadsheet reads. How many rows are looked at to tell which way the sheet reads. What zipfile and the XML parser raise on what is not, or no longer, a workbook.</extracomment>
        <translation>La ligne {uid} (ligne {row} de sa feuille) a {length} caractères dans la colonne {column} ; une cellule de tableur en contient au plus {limit}. Exportez dans un autre format, ou raccourcissez ou rejetez la ligne.</translation>
    </message>
    <message>
        <source>A sheet holds {limit} rows at most, with the header, and 2 GB; the row {uid} (number {row} of its split) does not fit. Ask for fewer rows, or export CSV or Parquet.</source>
        <translation>Une feuille contient au plus {limit} lignes, en-tête compris, et 2 Go ; la ligne {uid} (numéro {row} de sa partie) n’y entre pas. Demandez moins de lignes, ou exportez en CSV ou Parquet.</translation>
    </message>
    <message>
        <source>{file}, after row {row}: this is no whole workbook.</source>
        <translation>{file}, après la ligne {row} : ce n’est pas un classeur complet.</translation>
    </message>
    <message>
        <source>Spreadsheet (XLSX)</source>
        <extracomment>What is inside, in bytes: shared strings are held in memory, sheets are streamed. Tables of texts pack five to thirty times; bombs a thousand times. What zipfile, either XML parser (their errors are syntax errors) and openpyxl raise on damaged parts, by trying them.</extracomment>
        <translation>Feuille de calcul (XLSX)</translation>
    </message>
    <message>
        <source>Opened by Excel and LibreOffice, from right to left where the rows are; every cell is text.</source>
        <translation>Ouvert par Excel et LibreOffice, de droite à gauche si les lignes le sont ; chaque cellule est un texte.</translation>
    </message>
    <message>
        <source>The row {line} has a text in the column {cells}, beyond the {columns} columns of the sheet. Give its column a name in the first row, or remove what is too much.</source>
        <translation>La ligne {line} a un texte dans la colonne {cells}, au-delà des {columns} colonnes de la feuille. Donnez un nom à sa colonne dans la première ligne, ou retirez ce qui est en trop.</translation>
    </message>
    <message>
        <source>{file} is no whole workbook ({problem}). Open it in the program it comes from and save it again as XLSX, or as CSV (UTF-8).</source>
        <translation>{file} n’est pas un classeur complet ({problem}). Ouvrez-le dans le programme dont il vient et enregistrez-le de nouveau en XLSX, ou en CSV (UTF-8).</translation>
    </message>
    <message>
        <source>{file} holds {size} MB in {packed} MB, too much to be a table of texts. Split it, or save the one sheet as CSV (UTF-8).</source>
        <translation>{file} contient {size} Mo dans {packed} Mo, trop pour un tableau de textes. Divisez-le, ou enregistrez la feuille voulue en CSV (UTF-8).</translation>
    </message>
    <message>
        <source>{file} has no sheet with rows. Choose another file.</source>
        <translation>{file} n’a pas de feuille avec des lignes. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>{file} has more than {limit} columns. Remove those that are no part of the table, then try again.</source>
        <translation>{file} a plus de {limit} colonnes. Retirez celles qui ne font pas partie du tableau, puis réessayez.</translation>
    </message>
    <message>
        <source>{file}: the project made no release with this manifest.</source>
        <extracomment>What provenance.jsonl says of a row that the project must say too.</extracomment>
        <translation>{file} : le projet n&apos;a fait aucune publication avec ce manifeste.</translation>
    </message>
    <message>
        <source>{file}: the project knows nothing of {hash} among its {kind}.</source>
        <translation>{file} : le projet ne connaît pas {hash} parmi ses {kind}.</translation>
    </message>
    <message>
        <source>{file}: the decisions of the project do not begin with those of the export: one was changed or removed, or it is another project.</source>
        <translation>{file} : les décisions du projet ne commencent pas par celles de l&apos;export : l&apos;une a été modifiée ou retirée, ou bien c&apos;est un autre projet.</translation>
    </message>
    <message>
        <source>{file}, row {row}: {uid} is no row of the project now: there is none, or its decision was undone or made otherwise since.</source>
        <translation>{file}, ligne {row} : {uid} n&apos;est plus une ligne du projet : elle n&apos;existe pas, ou sa décision a été annulée ou prise autrement depuis.</translation>
    </message>
    <message>
        <source>{file}, row {row}: {uid} has the {key} {said}, in the project {found}.</source>
        <translation>{file}, ligne {row} : {uid} a pour {key} {said}, dans le projet {found}.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the decision on {uid} is no longer the one in force.</source>
        <translation>{file}, ligne {row} : la décision sur {uid} n&apos;est plus celle en vigueur.</translation>
    </message>
    <message>
        <source>{file}, row {row}: the {key} of {uid} is another in the project.</source>
        <translation>{file}, ligne {row} : {key} de {uid} est autre dans le projet.</translation>
    </message>
    <message>
        <source>{split}, row {row}: the text or label of {uid} is not what the project has.</source>
        <translation>{split}, ligne {row} : le texte ou l&apos;étiquette de {uid} n&apos;est pas celui du projet.</translation>
    </message>
    <message>
        <source>There is no row that an export would hold. Import seeds, or accept candidates.</source>
        <translation>Il n’y a aucune ligne qu’un export contiendrait. Importez des graines, ou acceptez des propositions.</translation>
    </message>
    <message>
        <source>{attribute}: {value} makes up {before} of the real rows and {after} of the generated ones.</source>
        <extracomment>What a flagged attribute is told with, by the groups compared.</extracomment>
        <translation>{attribute} : {value} fait {before} des lignes réelles et {after} des lignes générées.</translation>
    </message>
    <message>
        <source>{attribute}: {value} makes up {before} of the real rows and {after} of the accepted ones.</source>
        <translation>{attribute} : {value} fait {before} des lignes réelles et {after} des lignes acceptées.</translation>
    </message>
    <message>
        <source>{attribute}: {value} makes up {before} of the generated rows and {after} of the accepted ones: reviewing shifted it.</source>
        <translation>{attribute} : {value} fait {before} des lignes générées et {after} des lignes acceptées : c’est la relecture qui a déplacé cela.</translation>
    </message>
    <message>
        <source>{attribute}: {value} makes up {before} of the real rows and {after} of the synthetic rows of an export.</source>
        <translation>{attribute} : {value} fait {before} des lignes réelles et {after} des lignes synthétiques d’un export.</translation>
    </message>
    <message>
        <source>There is no real row to compare with. Import seeds first.</source>
        <translation>Il n’y a aucune ligne réelle à comparer. Importez d’abord des graines.</translation>
    </message>
    <message>
        <source>There is no generated row to compare with the real ones. Generate some.</source>
        <translation>Il n’y a aucune ligne générée à comparer aux réelles. Générez-en.</translation>
    </message>
    <message>
        <source>{folder} is there already and not empty. Name a new folder.</source>
        <extracomment>What may still be decided; what a person decided is never overruled by a file. Problems told one by one; more of them are only counted.</extracomment>
        <translation>{folder} existe déjà et n’est pas vide. Indiquez un nouveau dossier.</translation>
    </message>
    <message>
        <source>No candidate is {status} with this filter; nothing to send.</source>
        <translation>Aucune proposition n’est dans l’état {status} avec ce filtre ; rien à envoyer.</translation>
    </message>
    <message>
        <source>The candidates are of several tasks ({tasks}). Name one of them with --task.</source>
        <translation>Les propositions sont de plusieurs tâches ({tasks}). Indiquez-en une avec --task.</translation>
    </message>
    <message>
        <source>There is no review tool {name}. There are: {known}.</source>
        <translation>Il n’y a pas d’outil de relecture {name}. Il y a : {known}.</translation>
    </message>
    <message>
        <source>Candidates that are {status} can not be sent. Use one of: {known}.</source>
        <translation>Les propositions dans l’état {status} ne peuvent pas être envoyées. Utilisez l’un de ceux-ci : {known}.</translation>
    </message>
    <message>
        <source>{file} is no list of rows in JSON. Export it again from the tool as JSON.</source>
        <translation>{file} n’est pas une liste de lignes en JSON. Exportez-le de nouveau depuis l’outil en JSON.</translation>
    </message>
    <message>
        <source>{file} is no export of a review tool that Zerria knows ({known}). Send the candidates with “zerria review send” and export the answers as JSON.</source>
        <translation>{file} n’est pas un export d’un outil de relecture que Zerria connaît ({known}). Envoyez les propositions avec « zerria review send » et exportez les réponses en JSON.</translation>
    </message>
    <message>
        <source>{file}, row {row}: {problem}. Nothing was decided about it.</source>
        <translation>{file}, ligne {row} : {problem}. Rien n’a été décidé à son sujet.</translation>
    </message>
    <message>
        <source>this is no whole JSON object</source>
        <translation>ce n’est pas un objet JSON complet</translation>
    </message>
    <message>
        <source>there is no candidate {uid} in this project</source>
        <translation>il n’y a pas de proposition {uid} dans ce projet</translation>
    </message>
    <message>
        <source>{uid} was already decided otherwise ({status})</source>
        <translation>{uid} a déjà reçu une autre décision ({status})</translation>
    </message>
    <message>
        <source>{uid} has answers that differ ({rows})</source>
        <translation>{uid} a des réponses qui diffèrent ({rows})</translation>
    </message>
    <message>
        <source>{uid} has the verdict “{verdict}”, none of {known}</source>
        <translation>{uid} a le verdict « {verdict} », qui n’est aucun de {known}</translation>
    </message>
    <message>
        <source>the text that was shown for {uid} is not that of the candidate</source>
        <translation>le texte montré pour {uid} n’est pas celui de la proposition</translation>
    </message>
    <message>
        <source>{uid} has no field {field}</source>
        <translation>{uid} n’a pas de champ {field}</translation>
    </message>
    <message>
        <source>the field {field} of {uid} was emptied, yet it was accepted</source>
        <translation>le champ {field} de {uid} a été vidé, et pourtant il a été accepté</translation>
    </message>
    <message>
        <source>{uid} has the label “{label}”, which is none of the project</source>
        <translation>{uid} a l’étiquette « {label} », qui n’est pas du projet</translation>
    </message>
    <message>
        <source>{uid} was accepted, yet with a reason to reject ({reason})</source>
        <translation>{uid} a été accepté, mais avec un motif de rejet ({reason})</translation>
    </message>
    <message>
        <source>Set aside as flagged, not accepted: candidate {sentence}</source>
        <translation>Mis de côté comme signalé, pas accepté : candidat {sentence}</translation>
    </message>
    <message>
        <source>{count} rows are longer than {limit} tokens under {tokenizer}, the longest with {longest}; a trainer cuts them off or leaves them out. The first is {uid}.</source>
        <extracomment>Lower ends of the classes of the histogram, in tokens; the last one is open. Rows over the limit that are listed; all are counted. What one call to the worker is given, which loads the vocabulary anew each time. Keys of a row that hold no text to train on.</extracomment>
        <translation>{count} lignes dépassent {limit} jetons avec {tokenizer}, la plus longue en a {longest} ; un programme d’entraînement les coupe ou les laisse de côté. La première est {uid}.</translation>
    </message>
    <message>
        <source>{folder} is no folder of an export with its manifest ({problem}). Name another.</source>
        <translation>{folder} n’est pas le dossier d’un export avec son manifeste ({problem}). Indiquez-en un autre.</translation>
    </message>
    <message>
        <source>{file}, after row {row}, can not be read as rows of texts ({problem}).</source>
        <translation>{file}, après la ligne {row}, ne se lit pas comme des lignes de textes ({problem}).</translation>
    </message>
    <message>
        <source>The split {split} has other rows than {file} tells of. Check it with “zerria check”.</source>
        <translation>La partie {split} a d’autres lignes que celles dont parle {file}. Contrôlez-la avec « zerria check ».</translation>
    </message>
    <message>
        <source>Licences stop the export in {count} points, so nothing was written. First: {first}</source>
        <extracomment>Uids that a conflict names; the rest is counted.</extracomment>
        <translation>Des licences arrêtent l’export sur {count} points : rien n’a été écrit. Le premier : {first}</translation>
    </message>
    <message>
        <source>The licences {licences} exclude one another: each asks that all it is mixed with be shared under itself. {count} rows are under {licence}, from {sources} (first: {uids}).</source>
        <translation>Les licences {licences} s’excluent : chacune demande que tout ce qui lui est mêlé soit partagé sous elle-même. {count} lignes sont sous {licence}, de {sources} (premières : {uids}).</translation>
    </message>
    <message>
        <source>{licence} forbids commercial use, and {others} allows nobody to add such a limit to what it is mixed with. {count} rows are under {licence}, from {sources} (first: {uids}).</source>
        <translation>{licence} interdit l’usage commercial, et {others} ne permet à personne d’ajouter une telle limite à ce qui lui est mêlé. {count} lignes sont sous {licence}, de {sources} (premières : {uids}).</translation>
    </message>
    <message>
        <source>{licence} allows copies word for word only, and {count} synthetic or edited rows grew from such rows of {sources} (first: {uids}).</source>
        <translation>{licence} ne permet que des copies mot pour mot, et {count} lignes synthétiques ou modifiées viennent de telles lignes de {sources} (premières : {uids}).</translation>
    </message>
    <message>
        <source>Nobody knows the licence of {count} rows from {sources} (first: {uids}), and the other rows have one: together nobody could say how the dataset may be used.</source>
        <translation>Personne ne connaît la licence de {count} lignes de {sources} (premières : {uids}), et les autres lignes en ont une : ensemble, personne ne pourrait dire comment le jeu de données peut servir.</translation>
    </message>
    <message>
        <source>The mix allows only {allowed}, and {count} rows from {sources} are under {licence} (first: {uids}).</source>
        <translation>Le mélange ne permet que {allowed}, et {count} lignes de {sources} sont sous {licence} (premières : {uids}).</translation>
    </message>
    <message>
        <source>Leave them out with [licences] leave_out = {leave_out} in the mix.</source>
        <translation>Laissez-les de côté avec [licences] leave_out = {leave_out} dans le mélange.</translation>
    </message>
    <message>
        <source>Find out their licence, leave them out with [licences] leave_out = {leave_out} in the mix, or take them in with allow_unknown = true.</source>
        <translation>Cherchez leur licence, laissez-les de côté avec [licences] leave_out = {leave_out} dans le mélange, ou prenez-les avec allow_unknown = true.</translation>
    </message>
    <message>
        <source>Zerria does not know the licence {licence} of {count} rows from {sources}: read whether they may be mixed with the others.</source>
        <translation>Zerria ne connaît pas la licence {licence} de {count} lignes de {sources} : lisez si elles peuvent être mêlées aux autres.</translation>
    </message>
    <message>
        <source>{count} of {synthetic} synthetic rows copy a real row word for word, more than the share of {most} that the mix allows: {uids}. Reject them, or change max_exact_copies_share in the mix.</source>
        <extracomment>A marked sentence and its values. So many rows are named; the command and the page `privacy` list more.</extracomment>
        <translation>{count} lignes synthétiques sur {synthetic} copient une ligne réelle mot pour mot, plus que la part de {most} que permet le mélange : {uids}. Rejetez-les, ou changez max_exact_copies_share dans le mélange.</translation>
    </message>
    <message>
        <source>{count} of {synthetic} synthetic rows nearly copy a real row, more than the share of {most} that the mix allows: {uids}. Reject or edit them, or change max_near_copies_share in the mix.</source>
        <translation>{count} lignes synthétiques sur {synthetic} copient presque une ligne réelle, plus que la part de {most} que permet le mélange : {uids}. Rejetez-les ou modifiez-les, ou changez max_near_copies_share dans le mélange.</translation>
    </message>
    <message>
        <source>Personal data is left in {rows} rows ({types}): {uids}. Nothing was written. Edit or reject these rows, or change personal_data in the mix.</source>
        <translation>Il reste des données personnelles dans {rows} lignes ({types}) : {uids}. Rien n’a été écrit. Modifiez ou rejetez ces lignes, ou changez personal_data dans le mélange.</translation>
    </message>
    <message>
        <source>Personal data is left in {rows} rows ({types}): {uids}. Look at them before you share the dataset.</source>
        <translation>Il reste des données personnelles dans {rows} lignes ({types}) : {uids}. Regardez-les avant de partager le jeu de données.</translation>
    </message>
    <message>
        <source>the question {name} has several answers</source>
        <extracomment>What a reviewer may say. An accepted row whose text or label was changed is an edit. The names of the questions in every tool; a field of the task is &quot;edited_NAME&quot;.</extracomment>
        <translation>la question {name} a plusieurs réponses</translation>
    </message>
    <message>
        <source>the value of {name} is no text that can be stored</source>
        <translation>la valeur de {name} n’est pas un texte que l’on peut garder</translation>
    </message>
    <message>
        <source>Argilla</source>
        <translation>Argilla</translation>
    </message>
    <message>
        <source>Load the folder with rg.Dataset.from_disk. Save the answers with dataset.to_disk or records.to_json to bring them back.</source>
        <translation>Chargez le dossier avec rg.Dataset.from_disk. Enregistrez les réponses avec dataset.to_disk ou records.to_json pour les ramener.</translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>Make a project with labelling.xml as its interface, then import tasks.json. Export it as JSON or JSON-MIN to bring it back.</source>
        <translation>Créez un projet avec labelling.xml comme interface, puis importez tasks.json. Exportez en JSON ou JSON-MIN pour le ramener.</translation>
    </message>
    <message>
        <source>These texts carry the mark of this project: {share} of {n} pairs of word pieces are on its list, and chance gives {chance} ({figures}).</source>
        <extracomment>What a result says, by its verdict.</extracomment>
        <translation>Ces textes portent la marque de ce projet : {share} des {n} paires de morceaux de mots sont sur sa liste, et le hasard en donne {chance} ({figures}).</translation>
    </message>
    <message>
        <source>There is no sign of the mark of this project: {share} of {n} pairs of word pieces are on its list, and chance gives {chance} ({figures}).</source>
        <translation>Aucun signe de la marque de ce projet : {share} des {n} paires de morceaux de mots sont sur sa liste, et le hasard en donne {chance} ({figures}).</translation>
    </message>
    <message>
        <source>This is too little text for a verdict: it has {n} different pairs of word pieces, and {least} are needed.</source>
        <translation>C&apos;est trop peu de texte pour conclure : il y a {n} paires différentes de morceaux de mots, et il en faut {least}.</translation>
    </message>
    <message>
        <source>The mark says something about many rows together, never about one row or one author. Saying the texts in other words removes it, edits and human rows among them weaken it: no sign is no proof. It is found only with the key of this project and the tokeniser of the teacher that wrote the texts.</source>
        <extracomment>What the result is not.</extracomment>
        <translation>La marque dit quelque chose de beaucoup de lignes ensemble, jamais d&apos;une seule ligne ni d&apos;un auteur. Redire les textes autrement l&apos;efface, les corrections et les lignes humaines parmi eux l&apos;affaiblissent : l&apos;absence de signe ne prouve rien. On ne la retrouve qu&apos;avec la clé de ce projet et le segmenteur de l&apos;enseignant qui a écrit les textes.</translation>
    </message>
    <message>
        <source>The teacher “{name}” leaves no mark: only a model file on this computer does. Name the one that wrote the texts.</source>
        <extracomment>Longer texts are cut into pieces of so many characters: a tokeniser&apos;s time grows faster.</extracomment>
        <translation>L&apos;enseignant « {name} » ne laisse pas de marque : seul un fichier de modèle sur cet ordinateur en laisse une. Nommez celui qui a écrit les textes.</translation>
    </message>
    <message>
        <source>The teacher that wrote the marked rows is not there any more. Add its model file in Teachers, or choose the file.</source>
        <translation>L&apos;enseignant qui a écrit les lignes marquées n&apos;est plus là. Ajoutez son fichier de modèle dans Enseignants, ou choisissez le fichier.</translation>
    </message>
    <message>
        <source>This project has marked nothing yet, so there is no mark to look for. Switch the watermark on before you generate.</source>
        <translation>Ce projet n&apos;a encore rien marqué : il n&apos;y a pas de marque à chercher. Activez le filigrane avant de générer.</translation>
    </message>
    <message>
        <source>The watermark key of this project is damaged, and a mark can be neither made nor found without it. Take it from a backup of the project.</source>
        <extracomment>Whether runs of the project are marked when nothing else is said: &quot;on&quot;, or empty. Under this name the fingerprint of a teacher says that its answers were marked.</extracomment>
        <translation>La clé de filigrane de ce projet est abîmée, et sans elle on ne peut ni marquer ni retrouver la marque. Reprenez-la d&apos;une sauvegarde du projet.</translation>
    </message>
    <message>
        <source>No row of {file} has a field {field}.</source>
        <extracomment>Files of a release that tell of the rows.</extracomment>
        <translation>Aucune ligne de {file} n&apos;a de champ {field}.</translation>
    </message>
    <message>
        <source>The folder {folder} holds no texts: no file that ends in {suffixes}.</source>
        <translation>Le dossier {folder} ne contient pas de textes : aucun fichier qui se termine par {suffixes}.</translation>
    </message>
    <message>
        <source>{file} can not be read as Parquet ({reason}).</source>
        <translation>{file} ne peut pas être lu comme Parquet ({reason}).</translation>
    </message>
    <message>
        <source>Axolotl (JSONL and YAML)</source>
        <translation>Axolotl (JSONL et YAML)</translation>
    </message>
    <message>
        <source>Read by Axolotl: one conversation a line, and axolotl.yaml with the entry for it, to which you add the model and your settings.</source>
        <translation>Lu par Axolotl : une conversation par ligne, et axolotl.yaml avec l’entrée qui la décrit, à laquelle vous ajoutez le modèle et vos réglages.</translation>
    </message>
    <message>
        <source>LLaMA-Factory folder</source>
        <translation>Dossier LLaMA-Factory</translation>
    </message>
    <message>
        <source>Read by LLaMA-Factory (stage sft): give it the folder as dataset_dir and take the names of the data sets from dataset_info.json.</source>
        <translation>Lu par LLaMA-Factory (étape sft) : donnez-lui le dossier comme dataset_dir et prenez les noms des jeux dans dataset_info.json.</translation>
    </message>
    <message>
        <source>LLaMA-Factory folder: accepted and rejected</source>
        <translation>Dossier LLaMA-Factory : acceptés et rejetés</translation>
    </message>
    <message>
        <source>Read by LLaMA-Factory (stage kto): each answer is marked as wanted or unwanted, as it was accepted or rejected in curation.</source>
        <translation>Lu par LLaMA-Factory (étape kto) : chaque réponse est marquée voulue ou non, selon qu’elle a été acceptée ou rejetée à la relecture.</translation>
    </message>
    <message>
        <source>{file}, row {row}: this is no text in UTF-8.</source>
        <translation>{file}, ligne {row} : ce n’est pas du texte en UTF-8.</translation>
    </message>
    <message>
        <source>{file}, row {row}: a line break is inside the text.</source>
        <translation>{file}, ligne {row} : un saut de ligne est dans le texte.</translation>
    </message>
    <message>
        <source>Plain text (TXT)</source>
        <translation>Texte brut (TXT)</translation>
    </message>
    <message>
        <source>Opened by anything, and read by trainers of raw text and of tokenizers: one text a line, nothing else. A line break inside a text becomes a space.</source>
        <translation>S’ouvre partout, et lu par ce qui entraîne sur du texte brut ou des tokeniseurs : un texte par ligne, rien d’autre. Un saut de ligne dans un texte devient une espace.</translation>
    </message>
    <message>
        <source>ShareGPT (JSON)</source>
        <translation>ShareGPT (JSON)</translation>
    </message>
    <message>
        <source>Read by Unsloth, FastChat and older scripts that ask for ShareGPT. For LLaMA-Factory take its own folder, for Axolotl its own format.</source>
        <translation>Lu par Unsloth, FastChat et des scripts plus anciens qui demandent du ShareGPT. Pour LLaMA-Factory prenez son dossier, pour Axolotl son format.</translation>
    </message>
    <message>
        <source>TRL: prompt and completion (JSONL)</source>
        <translation>TRL : demande et réponse (JSONL)</translation>
    </message>
    <message>
        <source>Read by TRL (SFTTrainer): a prompt and its answer apart, so that the model is trained on the answer only.</source>
        <translation>Lu par TRL (SFTTrainer) : une demande et sa réponse à part, pour que le modèle ne soit entraîné que sur la réponse.</translation>
    </message>
    <message>
        <source>{file}, row {row}: there should be as many labels as steps.</source>
        <extracomment>A sentence ends at a line break, or after . ! ? ؟ … ۔ and closing quotes where a space follows.</extracomment>
        <translation>{file}, ligne {row} : il devrait y avoir autant d’étiquettes que d’étapes.</translation>
    </message>
    <message>
        <source>TRL: sentence by sentence (JSONL)</source>
        <translation>TRL : phrase par phrase (JSONL)</translation>
    </message>
    <message>
        <source>Read by Axolotl (stepwise_supervised) and by TRL releases that have a PRMTrainer: the sentences of the teacher&apos;s draft, each with whether your edit kept it. Only edited answers give rows; nobody judged the sentences one by one.</source>
        <translation>Lu par Axolotl (stepwise_supervised) et par les versions de TRL qui ont un PRMTrainer : les phrases du brouillon de l’enseignant, et pour chacune si votre correction l’a gardée. Seules les réponses corrigées donnent des lignes ; personne n’a jugé les phrases une à une.</translation>
    </message>
    <message>
        <source>TRL: texts (JSONL)</source>
        <translation>TRL : textes (JSONL)</translation>
    </message>
    <message>
        <source>Read by TRL (SFTTrainer) and by Axolotl&apos;s completion and pre-training: the text alone, without a question, for a model that should learn the language.</source>
        <translation>Lu par TRL (SFTTrainer) et par Axolotl (completion et préentraînement) : le texte seul, sans question, pour un modèle qui doit apprendre la langue.</translation>
    </message>
    <message>
        <source>TRL: accepted and rejected (JSONL)</source>
        <translation>TRL : acceptés et rejetés (JSONL)</translation>
    </message>
    <message>
        <source>Read by TRL (KTOTrainer): each answer is marked as wanted or unwanted, as it was accepted or rejected in curation.</source>
        <translation>Lu par TRL (KTOTrainer) : chaque réponse est marquée voulue ou non, selon qu’elle a été acceptée ou rejetée à la relecture.</translation>
    </message>
    <message>
        <source>There is no text. Name a file, or give one with --text.</source>
        <translation>Il n’y a pas de texte. Indiquez un fichier, ou donnez un texte avec --text.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read ({reason}).</source>
        <translation>Le fichier {file} ne peut pas être lu ({reason}).</translation>
    </message>
    <message>
        <source>The file does not say under which licence the model may be used. Look it up where you got the file before you share a dataset that it wrote.</source>
        <translation>Le fichier ne dit pas sous quelle licence le modèle peut être utilisé. Vérifiez-la là où vous avez pris le fichier avant de partager un jeu de données qu&apos;il a écrit.</translation>
    </message>
    <message>
        <source>The model&apos;s licence allows no commercial use; this may hold for what it writes as well. Read the licence before you share a dataset that it wrote.</source>
        <translation>La licence du modèle interdit l&apos;usage commercial ; cela peut valoir aussi pour ce qu&apos;il écrit. Lisez la licence avant de partager un jeu de données qu&apos;il a écrit.</translation>
    </message>
    <message>
        <source>The model has a licence of its own, which Zerria does not know. Some of these forbid training other models with what they write: read it before you share a dataset.</source>
        <translation>Le modèle a sa propre licence, que Zerria ne connaît pas. Certaines interdisent d&apos;entraîner d&apos;autres modèles avec ce qu&apos;il écrit : lisez-la avant de partager un jeu de données.</translation>
    </message>
    <message>
        <source>The model has not moved for {seconds} seconds, so it was ended. What it had finished is kept. Start again; if it happens again, choose a smaller model or a smaller context.</source>
        <extracomment>Seconds without a sign. One step of 512 tokens of an 8B model takes 100 s on two slow cores, and a model of 8 GB some five minutes to read from a slow stick, in one call that tells nothing. A wait that took longer than this was no wait: the computer slept, or the owner was busy.</extracomment>
        <translation>Le modèle n’a pas avancé depuis {seconds} secondes ; il a donc été arrêté. Ce qu’il avait terminé est gardé. Recommencez ; si cela se reproduit, choisissez un modèle plus petit ou un contexte plus petit.</translation>
    </message>
    <message>
        <source>The teacher “{name}” can not say how likely a text is: it is no model. Choose a teacher that is a model file.</source>
        <translation>L’enseignant « {name} » ne peut pas dire si un texte est vraisemblable : ce n’est pas un modèle. Choisissez un enseignant qui est un fichier de modèle.</translation>
    </message>
    <message>
        <source>The computer runs on battery: the teacher uses half of its processor threads, and writes more slowly. Plug the computer in, or allow full speed on battery in the teacher&apos;s settings.</source>
        <extracomment>Without a &quot;high&quot; or &quot;critical&quot; mark of its own, a sensor is too hot from here on (Celsius): most laptop processors throttle at 95 to 105.</extracomment>
        <translation>L&apos;ordinateur est sur batterie : l&apos;enseignant utilise la moitié de ses fils du processeur et écrit plus lentement. Branchez l&apos;ordinateur, ou autorisez la pleine vitesse sur batterie dans les réglages de l&apos;enseignant.</translation>
    </message>
    <message>
        <source>The processor is too hot: the teacher uses half of its threads until it has cooled down.</source>
        <translation>Le processeur est trop chaud : l&apos;enseignant utilise la moitié de ses fils jusqu&apos;à ce qu&apos;il ait refroidi.</translation>
    </message>
    <message>
        <source>A teacher chooses among 2 to 1,000 answers, none of them blank.</source>
        <extracomment>Tokens of prompts whose choices are read together.</extracomment>
        <translation>Un enseignant choisit entre 2 et 1 000 réponses, dont aucune n’est vide.</translation>
    </message>
    <message>
        <source>Two of the answers a teacher is to choose from are the same.</source>
        <translation>Deux des réponses entre lesquelles un enseignant doit choisir sont identiques.</translation>
    </message>
    <message>
        <source>There is no question to choose an answer to.</source>
        <translation>Il n’y a pas de question à laquelle choisir une réponse.</translation>
    </message>
    <message>
        <source>There is not enough memory to score texts with {tokens} tokens at a time. Close other programs, or choose a smaller model.</source>
        <extracomment>Tokens of a batch without a graphics card: every token looks at all that the batch&apos;s texts hold, so larger ones cost more than they gain (measured: 8 % at 24M and 82M weights).</extracomment>
        <translation>La mémoire ne suffit pas pour évaluer des textes par {tokens} tokens à la fois. Fermez d’autres programmes, ou choisissez un modèle plus petit.</translation>
    </message>
    <message>
        <source>There is not enough memory for this. Close other programs, choose a smaller model or a smaller context, then start again.</source>
        <extracomment>Job -&gt; &quot;module:function&quot;, imported when the job is first asked for. Each function is `f(args, emit, cancelled) -&gt; data of the done event`. `engine.worker --back-up PROJECT` backs a closed project up and ends; it takes no requests. A job that moves says so at least this often, with `pulse` if with nothing else. Added to the worker&apos;s niceness: the window goes first, however many threads compute.</extracomment>
        <translation>La mémoire ne suffit pas. Fermez d’autres programmes, choisissez un modèle plus petit ou un contexte plus petit, puis recommencez.</translation>
    </message>
    <message>
        <source>The model crashes or hangs on this request whenever it is asked, also alone, while it answers others. The request is left out: change its seed, or use another teacher for it.</source>
        <extracomment>As many of a call that crashed are suspected: no teacher has more under way at a time.</extracomment>
        <translation>Le modèle plante ou se bloque sur cette demande chaque fois qu’elle lui est posée, même seule, alors qu’il répond à d’autres. La demande est laissée de côté : modifiez sa graine, ou utilisez un autre enseignant pour elle.</translation>
    </message>
    <message>
        <source>There are no words for problems in the variety {variety}. Choose seeds in one of: {known}.</source>
        <translation>Il n&apos;y a pas de mots pour des problèmes dans la variété {variety}. Choisissez des graines dans l&apos;une de : {known}.</translation>
    </message>
    <message>
        <source>Computed problems</source>
        <translation>Problèmes calculés</translation>
    </message>
    <message>
        <source>Arithmetic, money, dates, units and small logic, easy to hard. The answer of each is computed; a teacher only words it.</source>
        <translation>Calcul, argent, dates, unités et petite logique, du facile au difficile. La réponse de chacun est calculée ; l&apos;enseignant ne fait que le formuler.</translation>
    </message>
    <message>
        <source>Question, reasoning and answer</source>
        <translation>Question, raisonnement et réponse</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Question, reasoning and answer about a document</source>
        <translation>Question, raisonnement et réponse sur un document</translation>
    </message>
    <message>
        <source>Reasoning</source>
        <translation>Raisonnement</translation>
    </message>
    <message>
        <source>Problem in words</source>
        <translation>Problème en mots</translation>
    </message>
    <message>
        <source>Words a problem whose answer was computed, in one of several ways. It takes the seed&apos;s variety and nothing else from the seed.</source>
        <translation>Met en mots un problème dont la réponse a été calculée, d&apos;une façon parmi plusieurs. Ne prend de la graine que sa variété.</translation>
    </message>
    <message>
        <source>No computed problem: nothing to compute again.</source>
        <translation>Pas un problème calculé : rien à recalculer.</translation>
    </message>
    <message>
        <source>No answer in the shape that was asked for.</source>
        <translation>Pas de réponse dans la forme demandée.</translation>
    </message>
    <message>
        <source>The numbers of this problem are damaged: its answer can not be computed.</source>
        <translation>Les nombres de ce problème sont abîmés : sa réponse ne peut pas être calculée.</translation>
    </message>
    <message>
        <source>Wrong answer: {stated}. The numbers of the problem give {answer}.</source>
        <translation>Réponse fausse : {stated}. Les nombres du problème donnent {answer}.</translation>
    </message>
    <message>
        <source>The answer states more than one thing; computed is {answer}.</source>
        <translation>La réponse dit plus d&apos;une chose ; la réponse calculée est {answer}.</translation>
    </message>
    <message>
        <source>No answer could be read here; computed is {answer}. Check it.</source>
        <translation>Aucune réponse n&apos;a pu être lue ici ; la réponse calculée est {answer}. Vérifiez.</translation>
    </message>
    <message>
        <source>The question does not hold what the problem gives: {missing}.</source>
        <translation>Il manque dans la question ce que le problème donne : {missing}.</translation>
    </message>
    <message>
        <source>The question gives the answer away: {answer}.</source>
        <translation>La question livre la réponse : {answer}.</translation>
    </message>
    <message>
        <source>A step of the reasoning is not true: {step}.</source>
        <translation>Une étape du raisonnement est fausse : {step}.</translation>
    </message>
    <message>
        <source>The reasoning does not arrive at {answer}.</source>
        <translation>Le raisonnement n&apos;arrive pas à {answer}.</translation>
    </message>
    <message>
        <source>Computed again: the answer is {answer}.</source>
        <translation>Recalculé : la réponse est {answer}.</translation>
    </message>
    <message>
        <source>Computed answer</source>
        <translation>Réponse calculée</translation>
    </message>
    <message>
        <source>The stated answer is the one that the problem&apos;s numbers give, all of them are in the question, and each step of the reasoning is true. It runs again after an edit.</source>
        <translation>La réponse donnée est celle des nombres du problème, tous sont dans la question, et chaque étape du raisonnement est vraie. Le contrôle est refait après une correction.</translation>
    </message>
    <message>
        <source>The teacher was not asked to solve it.</source>
        <extracomment>Share of the answers from which a question counts as understood. Ours: more than by chance and fewer than all, since small models miscount. Samples that are read; a recipe asks for some four.</extracomment>
        <translation>L&apos;enseignant n&apos;a pas eu à le résoudre.</translation>
    </message>
    <message>
        <source>The question was changed since the teacher solved it.</source>
        <translation>La question a changé depuis que l&apos;enseignant l&apos;a résolue.</translation>
    </message>
    <message>
        <source>The teacher solved it {of} times and found {answer} {agree} times.</source>
        <translation>L&apos;enseignant l&apos;a résolu {of} fois et a trouvé {answer} {agree} fois.</translation>
    </message>
    <message>
        <source>The teacher solved it {of} times and found {answer} only {agree} times: it may be worded badly.</source>
        <translation>L&apos;enseignant l&apos;a résolu {of} fois et n&apos;a trouvé {answer} que {agree} fois : il est peut-être mal formulé.</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Accord</translation>
    </message>
    <message>
        <source>The teacher solves the worded question several times; the share that finds the computed answer is the score. A low one means a question that can be misread.</source>
        <translation>L&apos;enseignant résout plusieurs fois la question formulée ; la part qui trouve la réponse calculée est la note. Une note basse indique une question ambiguë.</translation>
    </message>
    <message>
        <source>The file of criteria {file} can not be used: {problem}. Mend it, or move it away.</source>
        <extracomment>Of the verifiers whose sentences name criteria: the value that does, and where its titles are.</extracomment>
        <translation>Le fichier de critères {file} est inutilisable : {problem}. Corrigez-le ou déplacez-le.</translation>
    </message>
    <message>
        <source>{name} is no check that asks a teacher. These do: {known}.</source>
        <translation>{name} n&apos;est pas un contrôle qui demande à un enseignant. Ceux-ci le font : {known}.</translation>
    </message>
    <message>
        <source>No teacher was asked about the principles.</source>
        <extracomment>Probability of a yes under which a principle counts as broken. Ours: more no than yes. Where a yes or no is less likely than this, the teacher did not understand.</extracomment>
        <translation>Aucun enseignant n&apos;a été interrogé sur les principes.</translation>
    </message>
    <message>
        <source>The teacher does not answer with yes or no.</source>
        <translation>L&apos;enseignant ne répond pas par oui ou non.</translation>
    </message>
    <message>
        <source>The teacher finds broken: {broken}.</source>
        <translation>Selon l&apos;enseignant, non respecté : {broken}.</translation>
    </message>
    <message>
        <source>It holds to all {of} principles.</source>
        <translation>Il respecte les {of} principes.</translation>
    </message>
    <message>
        <source>Principles</source>
        <translation>Principes</translation>
    </message>
    <message>
        <source>The teacher finds no principle of the constitution broken. The list can be edited.</source>
        <translation>L&apos;enseignant ne trouve aucun principe non respecté. La liste se modifie.</translation>
    </message>
    <message>
        <source>No teacher was asked for marks.</source>
        <extracomment>Mean mark, from 0 (all 1) to 1 (all 5), under which a text is flagged. Ours: the middle. Where it is less likely than this that the teacher gives a mark at all, its marks say nothing.</extracomment>
        <translation>Aucun enseignant n&apos;a donné de note.</translation>
    </message>
    <message>
        <source>The teacher does not answer with marks.</source>
        <translation>L&apos;enseignant ne répond pas par des notes.</translation>
    </message>
    <message>
        <source>The judge&apos;s mark is {mark} of 5; least for {worst} ({least}).</source>
        <translation>La note du juge est {mark} sur 5 ; la plus basse pour {worst} ({least}).</translation>
    </message>
    <message>
        <source>The judge&apos;s mark is {mark} of 5.</source>
        <translation>La note du juge est {mark} sur 5.</translation>
    </message>
    <message>
        <source>Judge</source>
        <translation>Juge</translation>
    </message>
    <message>
        <source>The teacher gives marks from 1 to 5 for each item of the rubric. A judge favours texts like its own: look at how often it agrees with you.</source>
        <translation>L&apos;enseignant note de 1 à 5 chaque point de la grille. Un juge préfère les textes qui ressemblent aux siens : regardez s&apos;il est d&apos;accord avec vous.</translation>
    </message>
    <message>
        <source>The seed has it, the text has not: {lost}.</source>
        <translation>Dans la graine, plus dans le texte : {lost}.</translation>
    </message>
    <message>
        <source>The seed says no, the text does not.</source>
        <translation>La graine dit non, le texte ne le dit pas.</translation>
    </message>
    <message>
        <source>The text says no, the seed does not.</source>
        <translation>Le texte dit non, la graine ne le dit pas.</translation>
    </message>
    <message>
        <source>Numbers, names and negation are still there.</source>
        <translation>Nombres, noms et négation sont toujours là.</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardé</translation>
    </message>
    <message>
        <source>Numbers, known names and negation of the seed are still in the text. It knows places and given names of Algeria and Morocco only.</source>
        <translation>Nombres, noms connus et négation de la graine sont toujours dans le texte. Il ne connaît que des lieux et prénoms d&apos;Algérie et du Maroc.</translation>
    </message>
    <message>
        <source>No teacher was asked for the label.</source>
        <extracomment>Below this probability of its own label a text is flagged. Ours: with two labels it is a clear no.</extracomment>
        <translation>Aucun enseignant n&apos;a été interrogé sur l&apos;étiquette.</translation>
    </message>
    <message>
        <source>Read without its label, it is {label} ({share}).</source>
        <translation>Lu sans son étiquette, c&apos;est {label} ({share}).</translation>
    </message>
    <message>
        <source>Read without its label, the teacher calls it {best}, not {label} ({share}).</source>
        <translation>Lu sans son étiquette, l&apos;enseignant dit {best}, pas {label} ({share}).</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Étiquette</translation>
    </message>
    <message>
        <source>The teacher reads the text without its label and gives the same one.</source>
        <translation>L&apos;enseignant lit le texte sans son étiquette et donne la même.</translation>
    </message>
    <message>
        <source>Nothing about the task, only the text.</source>
        <extracomment>Signs of chat templates and of our own answers&apos; format. What a model says about its work; each is hardly ever part of an everyday sentence. So many words in a row are a prompt&apos;s: in 13,862 real texts in Arabic, Arabizi, French and English none was found.</extracomment>
        <translation>Rien sur la consigne, seulement le texte.</translation>
    </message>
    <message>
        <source>Words of an instruction, as in the seed: {part}</source>
        <translation>Des mots de consigne, comme dans la graine : {part}</translation>
    </message>
    <message>
        <source>It talks about the task: {part}</source>
        <translation>Il parle de la consigne : {part}</translation>
    </message>
    <message>
        <source>Instructions</source>
        <translation>Consignes</translation>
    </message>
    <message>
        <source>The text holds no words of the prompt, no words about the task and no markup of a chat. It knows the prompts of your recipes and the usual phrases in English, French and Arabic.</source>
        <translation>Le texte ne contient ni mots de la consigne, ni mots sur la tâche, ni balises de conversation. Il connaît les consignes de vos recettes et les formules courantes en anglais, français et arabe.</translation>
    </message>
    <message>
        <source>No teacher was asked, or too few seeds beside it.</source>
        <extracomment>Robust standard deviations (1.4826 times the median deviation; Leys et al. 2013, who advise 2.5 to 3) from the seeds&apos; median beyond which a text is flagged.
----------
From this cosine on it is the same sentence again. Ours; the copy check sees words, this meaning.</extracomment>
        <translation>Aucun enseignant interrogé, ou trop peu de graines à côté.</translation>
    </message>
    <message>
        <source>Unusual words: {nats} nats per letter, {usual} in your seeds. Rare, or garbled.</source>
        <translation>Mots inhabituels : {nats} nats par lettre, {usual} dans vos graines. Rare, ou abîmé.</translation>
    </message>
    <message>
        <source>Very common words: {nats} nats per letter, {usual} in your seeds. It may add little.</source>
        <translation>Mots très courants : {nats} nats par lettre, {usual} dans vos graines. Il apporte peut-être peu.</translation>
    </message>
    <message>
        <source>As usual as your seeds: {nats} nats per letter.</source>
        <translation>Aussi habituel que vos graines : {nats} nats par lettre.</translation>
    </message>
    <message>
        <source>Likelihood</source>
        <translation>Vraisemblance</translation>
    </message>
    <message>
        <source>The teacher finds the text neither much odder nor much more common than your seeds. Never a reason to reject.</source>
        <translation>L&apos;enseignant ne trouve le texte ni bien plus étrange ni bien plus courant que vos graines. Jamais une raison de rejeter.</translation>
    </message>
    <message>
        <source>Too far from the seed ({near}): 5 in 100 pairs of unrelated seeds are nearer than {unrelated}.</source>
        <translation>Trop loin de la graine ({near}) : 5 paires de graines sans rapport sur 100 sont plus proches que {unrelated}.</translation>
    </message>
    <message>
        <source>Hardly anything changed ({near}).</source>
        <translation>Presque rien n&apos;a changé ({near}).</translation>
    </message>
    <message>
        <source>Near the seed ({near}), and not the same.</source>
        <translation>Proche de la graine ({near}), sans être la même.</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Sens</translation>
    </message>
    <message>
        <source>A new wording stays nearer to its seed than unrelated seeds lie to each other, and is not the seed again. It measures the teacher&apos;s idea of nearness.</source>
        <translation>La nouvelle formulation reste plus proche de sa graine que des graines sans rapport entre elles, sans être la graine. Cela mesure l&apos;idée que l&apos;enseignant se fait de la proximité.</translation>
    </message>
    <message>
        <source>No word of the list of offensive words.</source>
        <translation>Aucun mot de la liste des mots offensants.</translation>
    </message>
    <message>
        <source>Offensive words: {words}</source>
        <translation>Mots offensants : {words}</translation>
    </message>
    <message>
        <source>Offensive</source>
        <translation>Offensant</translation>
    </message>
    <message>
        <source>No word of a short list of obscene words and insults, which can be edited. It knows words, not what is meant.</source>
        <translation>Aucun mot d&apos;une courte liste d&apos;obscénités et d&apos;insultes, modifiable. Il connaît les mots, pas l&apos;intention.</translation>
    </message>
    <message>
        <source>Axolotl: preferences</source>
        <translation>Axolotl : préférences</translation>
    </message>
    <message>
        <source>Read by Axolotl (rl: dpo): your edit is preferred to the teacher&apos;s draft; axolotl.yaml says how. Rows are edited answers and pairs of answers.</source>
        <translation>Lu par Axolotl (rl: dpo) : votre correction est préférée au brouillon de l’enseignant ; axolotl.yaml dit comment. Les lignes sont les réponses corrigées et les paires de réponses.</translation>
    </message>
    <message>
        <source>LLaMA-Factory folder: preferences</source>
        <translation>Dossier LLaMA-Factory : préférences</translation>
    </message>
    <message>
        <source>Read by LLaMA-Factory (stage dpo or rm): your edit is preferred to the teacher&apos;s draft. Rows are edited answers and pairs of answers.</source>
        <translation>Lu par LLaMA-Factory (étape dpo ou rm) : votre correction est préférée au brouillon de l’enseignant. Les lignes sont les réponses corrigées et les paires de réponses.</translation>
    </message>
    <message>
        <source>OpenAI: preferences (JSONL)</source>
        <translation>OpenAI : préférences (JSONL)</translation>
    </message>
    <message>
        <source>Read by preference fine-tuning (DPO) of OpenAI and of services that follow it: your edit is preferred to the teacher&apos;s draft. Rows are edited answers and pairs of answers.</source>
        <translation>Lu par l’affinage par préférences (DPO) d’OpenAI et des services qui le suivent : votre correction est préférée au brouillon de l’enseignant. Les lignes sont les réponses corrigées et les paires de réponses.</translation>
    </message>
    <message>
        <source>TRL: preferences (JSONL)</source>
        <translation>TRL : préférences (JSONL)</translation>
    </message>
    <message>
        <source>Read by TRL (DPOTrainer, RewardTrainer, CPO, ORPO): of two answers to one prompt, yours is to be preferred to the teacher&apos;s draft. Rows are edited answers and pairs of answers.</source>
        <translation>Lu par TRL (DPOTrainer, RewardTrainer, CPO, ORPO) : de deux réponses à une même demande, la vôtre est à préférer au brouillon de l’enseignant. Les lignes sont les réponses corrigées et les paires de réponses.</translation>
    </message>
    <message>
        <source>the columns of the project</source>
        <extracomment>The setting that holds the schema, as TOML.</extracomment>
        <translation>les colonnes du projet</translation>
    </message>
    <message>
        <source>The columns in {file}: {problem}. Mend it, then try again.</source>
        <extracomment>What a column may hold. The column that every record has: its text. Types whose values can stand for a person and have pseudonyms.</extracomment>
        <translation>Les colonnes dans {file} : {problem}. Corrigez, puis réessayez.</translation>
    </message>
    <message>
        <source>{file}, column {column}: its name in files may hold small letters a-z, digits and _, such as place. Mend it.</source>
        <translation>{file}, colonne {column} : son nom dans les fichiers ne peut contenir que des lettres minuscules a-z, des chiffres et _, comme place. Corrigez-le.</translation>
    </message>
    <message>
        <source>{file}, column {column}: it is to hold one of the choices, so name some.</source>
        <translation>{file}, colonne {column} : elle doit contenir l&apos;un des choix, nommez-en.</translation>
    </message>
    <message>
        <source>{file}: two columns are called {column}. Rename one.</source>
        <translation>{file} : deux colonnes s&apos;appellent {column}. Renommez-en une.</translation>
    </message>
    <message>
        <source>{file}, column {column}: a number, an amount or a choice can not be personal. Take the mark away.</source>
        <translation>{file}, colonne {column} : un nombre, une somme ou un choix ne peut pas être personnel. Enlevez la marque.</translation>
    </message>
    <message>
        <source>{file}, column {column}: the limit {value} does not fit what it holds. Mend it.</source>
        <translation>{file}, colonne {column} : la limite {value} ne convient pas à ce qu&apos;elle contient. Corrigez-la.</translation>
    </message>
    <message>
        <source>{file}, column {column}: it goes from {low} to {high}. Turn them round.</source>
        <translation>{file}, colonne {column} : elle va de {low} à {high}. Inversez-les.</translation>
    </message>
    <message>
        <source>The column {column} is empty.</source>
        <translation>La colonne {column} est vide.</translation>
    </message>
    <message>
        <source>{column}: {value} is none of its choices.</source>
        <translation>{column} : {value} n&apos;est pas l&apos;un de ses choix.</translation>
    </message>
    <message>
        <source>{column}: {value} is no telephone number.</source>
        <translation>{column} : {value} n&apos;est pas un numéro de téléphone.</translation>
    </message>
    <message>
        <source>{column}: {value} is no number.</source>
        <translation>{column} : {value} n&apos;est pas un nombre.</translation>
    </message>
    <message>
        <source>{column}: {value} is no date like 2026-03-25.</source>
        <translation>{column} : {value} n&apos;est pas une date comme 2026-03-25.</translation>
    </message>
    <message>
        <source>{column}: {value} is not between {low} and {high}.</source>
        <translation>{column} : {value} n&apos;est pas entre {low} et {high}.</translation>
    </message>
    <message>
        <source>The teacher gave the same answer each time, so there is nothing to prefer.</source>
        <extracomment>Log-probabilities below this are as good as impossible.</extracomment>
        <translation>L’enseignant a donné chaque fois la même réponse : il n’y a rien à préférer.</translation>
    </message>
    <message>
        <source>The teacher preferred another answer once the order was turned round.</source>
        <translation>L’enseignant a préféré une autre réponse une fois l’ordre inversé.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Classer</translation>
    </message>
    <message>
        <source>The teacher answers several times and compares its answers two by two, in both orders. The best and the worst become a pair.</source>
        <translation>L’enseignant répond plusieurs fois et compare ses réponses deux à deux, dans les deux ordres. La meilleure et la pire forment une paire.</translation>
    </message>
    <message>
        <source>Which of two answers is better?</source>
        <translation>Laquelle de deux réponses est la meilleure ?</translation>
    </message>
    <message>
        <source>one answer</source>
        <translation>une réponse</translation>
    </message>
    <message>
        <source>another answer</source>
        <translation>une autre réponse</translation>
    </message>
    <message>
        <source>The teacher left its draft as it was.</source>
        <extracomment>The principles of the rounds of one request, as they are asked.</extracomment>
        <translation>L’enseignant a laissé son brouillon tel quel.</translation>
    </message>
    <message>
        <source>Criticise and revise</source>
        <translation>Critiquer et réviser</translation>
    </message>
    <message>
        <source>The teacher criticises its draft by one principle of the constitution and writes it anew, once or twice. Draft and revision become a pair.</source>
        <translation>L’enseignant critique son brouillon selon un principe de la constitution et le réécrit, une ou deux fois. Brouillon et révision forment une paire.</translation>
    </message>
    <message>
        <source>What is wrong with the answer, by one principle?</source>
        <translation>Qu’est-ce qui ne va pas dans la réponse, selon un principe ?</translation>
    </message>
    <message>
        <source>The answer written anew</source>
        <translation>La réponse réécrite</translation>
    </message>
    <message>
        <source>the answer so far</source>
        <translation>la réponse jusqu’ici</translation>
    </message>
    <message>
        <source>a principle</source>
        <translation>un principe</translation>
    </message>
    <message>
        <source>the critique</source>
        <translation>la critique</translation>
    </message>
    <message>
        <source>Values of records</source>
        <extracomment>Option `write`: which columns the teacher writes, the text or all of them.</extracomment>
        <translation>Valeurs d&apos;enregistrements</translation>
    </message>
    <message>
        <source>Draws the columns of a record: as the real ones are distributed where there are enough, else from the choices and limits of its schema. People and telephone numbers are invented.</source>
        <translation>Tire les colonnes d&apos;un enregistrement : comme les vraies sont réparties s&apos;il y en a assez, sinon des choix et limites des colonnes. Personnes et téléphones sont inventés.</translation>
    </message>
    <message>
        <source>Better and worse answer</source>
        <translation>Meilleure et moins bonne réponse</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Demande</translation>
    </message>
    <message>
        <source>Better answer</source>
        <translation>Meilleure réponse</translation>
    </message>
    <message>
        <source>Worse answer</source>
        <translation>Moins bonne réponse</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Record of several columns</source>
        <translation>Enregistrement à plusieurs colonnes</translation>
    </message>
    <message>
        <source>Text of a record</source>
        <translation>Texte d&apos;un enregistrement</translation>
    </message>
    <message>
        <source>Words the values of a record by the texts that its schema gives for the seed&apos;s variety.</source>
        <translation>Met en mots les valeurs d&apos;un enregistrement avec les textes que ses colonnes donnent pour la variété de la graine.</translation>
    </message>
    <message>
        <source>There is no pair of answers to judge.</source>
        <extracomment>Below this margin a pair is flagged: the teacher was as good as undecided. Ours. Share of comparisons that agree in both orders, below which a pair is flagged: chance gives half.</extracomment>
        <translation>Il n’y a pas de paire de réponses à juger.</translation>
    </message>
    <message>
        <source>There are no two different answers.</source>
        <translation>Il n’y a pas deux réponses différentes.</translation>
    </message>
    <message>
        <source>The teacher did not compare the two answers.</source>
        <translation>L’enseignant n’a pas comparé les deux réponses.</translation>
    </message>
    <message>
        <source>The teacher was not sure which is better: margin {margin}. {agreeing} of {compared} comparisons agree in both orders.</source>
        <translation>L’enseignant n’était pas sûr de la meilleure : écart {margin}. {agreeing} comparaisons sur {compared} s’accordent dans les deux ordres.</translation>
    </message>
    <message>
        <source>Preferred with a margin of {margin}. {agreeing} of {compared} comparisons agree in both orders.</source>
        <translation>Préférée avec un écart de {margin}. {agreeing} comparaisons sur {compared} s’accordent dans les deux ordres.</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Préférence</translation>
    </message>
    <message>
        <source>A pair has two different answers, and the teacher prefers one clearly, in whichever order it reads them.</source>
        <translation>Une paire a deux réponses différentes, et l’enseignant en préfère nettement une, dans quelque ordre qu’il les lise.</translation>
    </message>
    <message>
        <source>No record of a known schema.</source>
        <translation>Pas un enregistrement de colonnes connues.</translation>
    </message>
    <message>
        <source>The text speaks of {told}, the column {column} holds {value}.</source>
        <translation>Le texte parle de {told}, la colonne {column} contient {value}.</translation>
    </message>
    <message>
        <source>Every column holds what its schema asks for.</source>
        <translation>Chaque colonne contient ce qu&apos;elle doit.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Each column of a record holds what its schema asks for: a choice, a date, a number within its limits. An amount of money in the text is that of its column. It runs again after an edit.</source>
        <translation>Chaque colonne d&apos;un enregistrement contient ce qu&apos;elle doit : un choix, une date, un nombre dans ses limites. Une somme dans le texte est celle de sa colonne. Le contrôle est refait après une correction.</translation>
    </message>
    <message>
        <source>{file} unpacks to {size} MB from {packed} MB: no document of texts does. It may be made to fill the memory; ask whoever sent it.</source>
        <translation>{file} passe de {packed} Mo à {size} Mo une fois décompressé : aucun document de texte ne le fait. Il est peut-être fait pour remplir la mémoire ; demandez à qui l&apos;a envoyé.</translation>
    </message>
    <message>
        <source>{file} declares entities of its own in {part}, which can read other files or fill the memory. Open it in the program it comes from and save it again.</source>
        <translation>{file} déclare ses propres entités dans {part}, qui peuvent lire d&apos;autres fichiers ou remplir la mémoire. Ouvrez-le dans son programme et enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>{file} is protected with a password or in an old format. Open it, save a copy as {format} without password, then import the copy.</source>
        <translation>{file} est protégé par un mot de passe ou dans un ancien format. Ouvrez-le, enregistrez une copie en {format} sans mot de passe, puis importez la copie.</translation>
    </message>
    <message>
        <source>{file} holds no text. Choose another file, or one with its text recognised.</source>
        <translation>{file} ne contient pas de texte. Choisissez un autre fichier, ou une version au texte reconnu.</translation>
    </message>
    <message>
        <source>A passage may have {smallest} to {largest} characters, and its overlap from 0 to less than half of that; asked for were {size} and {overlap}.</source>
        <translation>Un passage peut avoir de {smallest} à {largest} caractères, et sa reprise de 0 à moins de la moitié ; on a demandé {size} et {overlap}.</translation>
    </message>
    <message>
        <source>{file} holds more than {limit} characters of text (reached at {place}). Split the document, then import its parts.</source>
        <extracomment>Some 5,000 pages; more is split by a person, not waited for.</extracomment>
        <translation>{file} contient plus de {limit} caractères de texte (atteints à {place}). Divisez le document, puis importez ses parties.</translation>
    </message>
    <message>
        <source>{file} has {size} MB, more than the {limit} MB that a document may have. Split it, or save it without its pictures.</source>
        <translation>{file} fait {size} Mo, plus que les {limit} Mo permis pour un document. Divisez-le, ou enregistrez-le sans ses images.</translation>
    </message>
    <message>
        <source>{file} can not be read as {format} ({problem}). Open it in the program it comes from, save it again, then import that file.</source>
        <translation>{file} ne peut pas être lu comme {format} ({problem}). Ouvrez-le dans son programme, enregistrez-le de nouveau, puis importez ce fichier.</translation>
    </message>
    <message>
        <source>{file} is protected with a password. Open it, save a copy without password, then import the copy.</source>
        <translation>{file} est protégé par un mot de passe. Ouvrez-le, enregistrez une copie sans mot de passe, puis importez la copie.</translation>
    </message>
    <message>
        <source>Word document (DOCX)</source>
        <translation>Document Word (DOCX)</translation>
    </message>
    <message>
        <source>The chapter {part} of {file} is encrypted (copy protection). Import a copy without protection that you may use.</source>
        <translation>Le chapitre {part} de {file} est chiffré (protection contre la copie). Importez une copie sans protection que vous avez le droit d&apos;utiliser.</translation>
    </message>
    <message>
        <source>Electronic book (EPUB)</source>
        <translation>Livre électronique (EPUB)</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Page web (HTML)</translation>
    </message>
    <message>
        <source>Markdown document</source>
        <translation>Document Markdown</translation>
    </message>
    <message>
        <source>No page of {file} holds text ({pages} pages): it is probably scanned. Recognise its text with an OCR program first, then import what that gives.</source>
        <translation>Aucune page de {file} ne contient de texte ({pages} pages) : il est sans doute numérisé. Faites d&apos;abord reconnaître son texte par un logiciel d&apos;OCR, puis importez le résultat.</translation>
    </message>
    <message>
        <source>Page {page} of {file} can not be read ({problem}). Save the document again without that page, then import it.</source>
        <translation>La page {page} de {file} ne peut pas être lue ({problem}). Enregistrez de nouveau le document sans cette page, puis importez-le.</translation>
    </message>
    <message>
        <source>{file} says it has {pages} pages, more than {limit}. Split it, then import its parts.</source>
        <translation>{file} dit avoir {pages} pages, plus de {limit}. Divisez-le, puis importez ses parties.</translation>
    </message>
    <message>
        <source>PDF document</source>
        <extracomment>What PDFium writes for a hyphen at the end of a line.</extracomment>
        <translation>Document PDF</translation>
    </message>
    <message>
        <source>Slides (PPTX)</source>
        <extracomment>Groups in groups; a file made to have more is no one&apos;s slide.</extracomment>
        <translation>Diapositives (PPTX)</translation>
    </message>
    <message>
        <source>Plain text, cut into passages</source>
        <translation>Texte brut, coupé en passages</translation>
    </message>
    <message>
        <source>Passage of a document</source>
        <translation>Passage d&apos;un document</translation>
    </message>
    <message>
        <source>Summary of a passage</source>
        <translation>Résumé d&apos;un passage</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>No passage and answer to compare.</source>
        <extracomment>The share is K-Precision (Adlakha et al., TACL 2024: &quot;Evaluating Correctness and Faithfulness of Instruction-Following Models for Question Answering&quot;). Half is from where Relari&apos;s continuous-eval takes a sentence as faithful by token overlap; the second limit is ours. An answer of fewer content words is too short to be rejected for its words. Written together with the next word. Small words of Standard Arabic and French; those of Darija are in the lists of varieties.</extracomment>
        <translation>Pas de passage et de réponse à comparer.</translation>
    </message>
    <message>
        <source>A number that the passage does not hold: {number}.</source>
        <translation>Un nombre absent du passage : {number}.</translation>
    </message>
    <message>
        <source>Passage and answer are in different scripts: only their numbers were compared.</source>
        <translation>Le passage et la réponse sont dans des écritures différentes : seuls leurs nombres ont été comparés.</translation>
    </message>
    <message>
        <source>The answer has no word to look for in the passage.</source>
        <translation>La réponse n&apos;a aucun mot à chercher dans le passage.</translation>
    </message>
    <message>
        <source>{share} of the answer&apos;s words are in the passage: it says something else.</source>
        <translation>{share} des mots de la réponse sont dans le passage : elle dit autre chose.</translation>
    </message>
    <message>
        <source>{share} of the answer&apos;s words are in the passage; these are not: {missing}.</source>
        <translation>{share} des mots de la réponse sont dans le passage ; ceux-ci n&apos;y sont pas : {missing}.</translation>
    </message>
    <message>
        <source>{share} of the answer&apos;s words are in the passage.</source>
        <translation>{share} des mots de la réponse sont dans le passage.</translation>
    </message>
    <message>
        <source>From the passage</source>
        <translation>D&apos;après le passage</translation>
    </message>
    <message>
        <source>The answer&apos;s words and numbers are those of the passage. Few of them, or a number that is not there, may be invented.</source>
        <translation>Les mots et les nombres de la réponse sont ceux du passage. S&apos;il y en a peu, ou un nombre qui n&apos;y est pas, c&apos;est peut-être inventé.</translation>
    </message>
    <message>
        <source>{cell} is no cell. Write keys and values like label=joy,variety=arq; the keys are {keys}.</source>
        <translation>{cell} n&apos;est pas une case. Écrivez des clés et des valeurs comme label=joy,variety=arq ; les clés sont {keys}.</translation>
    </message>
    <message>
        <source>The guidance file {file} can not be read: {problem}. It is a JSON object with the lists of texts &quot;sentences&quot; and &quot;examples&quot;.</source>
        <translation>Le fichier de consignes {file} ne peut pas être lu : {problem}. C&apos;est un objet JSON avec les listes de textes &quot;sentences&quot; et &quot;examples&quot;.</translation>
    </message>
    <message>
        <source>The order {order} is none of {known}.</source>
        <extracomment>The command scores this many waiting rows, more than the window does between two decisions.</extracomment>
        <translation>L&apos;ordre {order} n&apos;est pas parmi {known}.</translation>
    </message>
    <message>
        <source>{value} is neither on nor off.</source>
        <translation>{value} n’est ni on ni off.</translation>
    </message>
    <message>
        <source>{threshold} is no threshold. Write it as length.max_ratio=2.5.</source>
        <translation>{threshold} n&apos;est pas un seuil. Écrivez-le ainsi : length.max_ratio=2.5.</translation>
    </message>
    <message>
        <source>Nothing is to be generated: every quota that generation can fill is met, or will be by the {waiting} candidates that wait. Review them, or ask for more in the mix.</source>
        <extracomment>Requests of a portion: few enough not to ask for much too many, enough to keep a teacher busy. As many requests of a gap without one usable candidate, and it gets no more. As many requests are planned for a cell without one that falls into it, and there is none. Seeds looked at in one step.</extracomment>
        <translation>Rien à générer : chaque quota que la génération peut remplir est atteint, ou le sera par les {waiting} candidats en attente. Relisez-les, ou demandez plus dans le mélange.</translation>
    </message>
    <message>
        <source>The mix asks for nothing that is missing. Give it quotas or a number of rows in Balance first.</source>
        <translation>Le mélange ne demande rien qui manque. Donnez-lui d&apos;abord des quotas ou un nombre de lignes dans Équilibre.</translation>
    </message>
    <message>
        <source>{cell}: the recipe {recipe} can not write such rows from the seeds there are. Add seeds of this kind, or choose another recipe.</source>
        <translation>{cell} : la recette {recipe} ne peut pas écrire de telles lignes à partir des graines présentes. Ajoutez des graines de cette sorte, ou choisissez une autre recette.</translation>
    </message>
    <message>
        <source>{cell}: {count} rows are still missing, and the seeds give nothing more with this recipe and teacher. Add seeds of this kind, or choose another recipe.</source>
        <translation>{cell} : il manque encore {count} lignes, et les graines ne donnent rien de plus avec cette recette et ce professeur. Ajoutez des graines de cette sorte, ou choisissez une autre recette.</translation>
    </message>
    <message>
        <source>Rows can not be accepted by their score yet. What is missing: zerria learn PROJECT.</source>
        <extracomment>The project&apos;s settings: learned or best order; the share of good rows asked of accepting by score. Rows that wait and are scored in one refit: drawn by chance, and the newest. Rows of one gesture that accepts by score; one undo takes them back in a second.</extracomment>
        <translation>Les lignes ne peuvent pas encore être acceptées par leur score. Ce qui manque : zerria learn PROJECT.</translation>
    </message>
    <message>
        <source>Above {score} it is not sure that {target} of the rows are good. Take {least} or more.</source>
        <translation>Au-dessus de {score}, il n&apos;est pas sûr que {target} des lignes soient bonnes. Prenez {least} ou plus.</translation>
    </message>
    <message>
        <source>No recipe of this project has a threshold {name}. There are: {names}.</source>
        <translation>Aucune recette de ce projet n&apos;a le seuil {name}. Il y a : {names}.</translation>
    </message>
    <message>
        <source>{value} can not be a threshold.</source>
        <translation>{value} ne peut pas être un seuil.</translation>
    </message>
    <message>
        <source>What the queue of this project had learned is damaged. It learns anew from the decisions: run zerria learn, or decide on some more rows.</source>
        <extracomment>What each verifier adds: its score, whether it could tell, whether it flagged, whether it rejected. Fewer random rows than this do not say how to mend the probabilities. Judgements from which it learns, and rejected or edited rows among them. It learns from the last ones alone, so that a refit keeps its time.</extracomment>
        <translation>Ce que la file de ce projet avait appris est abîmé. Elle réapprend des décisions : lancez zerria learn, ou jugez encore quelques lignes.</translation>
    </message>
    <message>
        <source>{count} of {wanted} rows shown at random have been judged.</source>
        <extracomment>Rows judged at random, and the calibration error, that accepting by score asks for. Of rows accepted by score so many are to be good, unless a person says otherwise. The scores that are tried as a threshold: few, since the best of many would look too good.</extracomment>
        <translation>{count} lignes au hasard sur {wanted} ont été jugées.</translation>
    </message>
    <message>
        <source>The chances that the model tells are off by {error} on average; at most {most}.</source>
        <translation>Les chances annoncées se trompent de {error} en moyenne ; au plus {most}.</translation>
    </message>
    <message>
        <source>Above no score is it sure that at least {target} of the rows are good as they are.</source>
        <translation>Au-dessus d&apos;aucun score il n&apos;est sûr qu&apos;au moins {target} des lignes soient bonnes telles quelles.</translation>
    </message>
    <message>
        <source>The recipe {recipe} has no option called {name}. It has: {known}.</source>
        <translation>La recette {recipe} n&apos;a pas d&apos;option {name}. Elle a : {known}.</translation>
    </message>
    <message>
        <source>The option {name} of the recipe {recipe} can not be {choice}. Choose one of: {known}.</source>
        <translation>L&apos;option {name} de la recette {recipe} ne peut pas être {choice}. Choisissez parmi : {known}.</translation>
    </message>
    <message>
        <source>{word} sets no option. Write it as NAME=CHOICE, such as {example}.</source>
        <translation>{word} ne règle aucune option. Écrivez NAME=CHOICE, par exemple {example}.</translation>
    </message>
    <message>
        <source>There are no personas of the variety {variety}. Choose seeds in one of: {known}.</source>
        <translation>Il n&apos;y a pas de personnages de la variété {variety}. Choisissez des graines parmi : {known}.</translation>
    </message>
    <message>
        <source>Personas, each with a topic</source>
        <translation>Personnages, chacun avec un sujet</translation>
    </message>
    <message>
        <source>People of Algeria and Morocco, each with a topic of everyday life; no pair comes twice before all have been.</source>
        <translation>Des gens d&apos;Algérie et du Maroc, chacun avec un sujet du quotidien ; aucune paire ne revient avant que toutes soient passées.</translation>
    </message>
    <message>
        <source>There are no scenes of the variety {variety}. Choose seeds in one of: {known}.</source>
        <translation>Il n&apos;y a pas de scènes de la variété {variety}. Choisissez des graines parmi : {known}.</translation>
    </message>
    <message>
        <source>Scenes of everyday life</source>
        <translation>Scènes du quotidien</translation>
    </message>
    <message>
        <source>Two people in a place, with a purpose and a mood; rare events come as often as their quota says.</source>
        <translation>Deux personnes dans un lieu, avec un but et une humeur ; les imprévus viennent selon leur quota.</translation>
    </message>
    <message>
        <source>There are no topics of the variety {variety}. Choose seeds in one of: {known}.</source>
        <translation>Il n&apos;y a pas de sujets de la variété {variety}. Choisissez des graines parmi : {known}.</translation>
    </message>
    <message>
        <source>Everyday topics</source>
        <translation>Sujets du quotidien</translation>
    </message>
    <message>
        <source>Topics of everyday life in Algeria and Morocco; none comes twice before all have been.</source>
        <translation>Sujets du quotidien en Algérie et au Maroc ; aucun ne revient avant que tous soient passés.</translation>
    </message>
    <message>
        <source>Dialogue</source>
        <extracomment>The roles of an answer, in turn. Longer messages are no talk; the grammar ends one here.</extracomment>
        <translation>Dialogue</translation>
    </message>
    <message>
        <source>Scene</source>
        <translation>Scène</translation>
    </message>
    <message>
        <source>Who begins</source>
        <translation>Qui commence</translation>
    </message>
    <message>
        <source>Who answers</source>
        <translation>Qui répond</translation>
    </message>
    <message>
        <source>It may be said to anybody.</source>
        <translation>Cela peut se dire à n&apos;importe qui.</translation>
    </message>
    <message>
        <source>Said to whom it should be said.</source>
        <translation>Adressé à la bonne personne.</translation>
    </message>
    <message>
        <source>Said to a man where a woman is meant, or the other way.</source>
        <translation>Adressé à un homme au lieu d&apos;une femme, ou l&apos;inverse.</translation>
    </message>
    <message>
        <source>The words do not show whether a man or a woman is meant.</source>
        <translation>Les mots ne montrent pas s&apos;il s&apos;agit d&apos;un homme ou d&apos;une femme.</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>Destinataire</translation>
    </message>
    <message>
        <source>Whether Darija words show that it is said to a man or a woman, as was asked for.</source>
        <translation>Si les mots de darija montrent qu&apos;on s&apos;adresse à un homme ou à une femme, comme demandé.</translation>
    </message>
    <message>
        <source>The only one of its answer.</source>
        <extracomment>Likeness from which two are too near: half-way between a near-copy (0.55, see `engine.text.likeness`) and the same text. Paraphrases share words by their nature. Ours.</extracomment>
        <translation>La seule ligne de sa réponse.</translation>
    </message>
    <message>
        <source>The same as another row of this answer: {twin}</source>
        <translation>Identique à une autre ligne de cette réponse : {twin}</translation>
    </message>
    <message>
        <source>Hardly differs ({likeness}) from another row of this answer: {twin}</source>
        <translation>Diffère à peine ({likeness}) d&apos;une autre ligne de cette réponse : {twin}</translation>
    </message>
    <message>
        <source>Differs from the other rows of this answer.</source>
        <translation>Diffère des autres lignes de cette réponse.</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Différentes</translation>
    </message>
    <message>
        <source>Where one answer gives several rows, no two of them say it in the same words.</source>
        <translation>Quand une réponse donne plusieurs lignes, deux d&apos;entre elles ne le disent pas avec les mêmes mots.</translation>
    </message>
    <message>
        <source>There is no instruction to compare.</source>
        <extracomment>As in `distinct`: half-way between a near-copy and the same text. Ours. In which ways an instruction grows.</extracomment>
        <translation>Il n&apos;y a pas de consigne à comparer.</translation>
    </message>
    <message>
        <source>Still the same instruction: {before}</source>
        <translation>Toujours la même consigne : {before}</translation>
    </message>
    <message>
        <source>Hardly differs ({likeness}) from: {before}</source>
        <translation>Diffère à peine ({likeness}) de : {before}</translation>
    </message>
    <message>
        <source>Shorter than what it was made from: {before}</source>
        <translation>Plus courte que celle dont elle vient : {before}</translation>
    </message>
    <message>
        <source>Another instruction than: {before}</source>
        <translation>Une autre consigne que : {before}</translation>
    </message>
    <message>
        <source>Evolved</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>The instruction is another one than that of the seed, and not shorter where it should be deeper or have more conditions.</source>
        <translation>La consigne n&apos;est pas celle de la graine, et n&apos;est pas plus courte quand elle doit être plus profonde ou avoir plus de conditions.</translation>
    </message>
    <message>
        <source>No dialogue: there are no turns to check.</source>
        <extracomment>Who speaks, written into the message: the teacher speaks for both. A greeting may be given back; what is as long as this is no greeting.</extracomment>
        <translation>Pas de dialogue : aucun tour de parole à vérifier.</translation>
    </message>
    <message>
        <source>Two people do not take turns here.</source>
        <translation>Ici, deux personnes ne parlent pas à tour de rôle.</translation>
    </message>
    <message>
        <source>Message {place} is empty.</source>
        <translation>Le message {place} est vide.</translation>
    </message>
    <message>
        <source>Two people take turns: {count} messages.</source>
        <translation>Deux personnes parlent à tour de rôle : {count} messages.</translation>
    </message>
    <message>
        <source>Message {place} speaks for both.</source>
        <translation>Le message {place} parle pour les deux.</translation>
    </message>
    <message>
        <source>Message {place} repeats message {earlier}.</source>
        <translation>Le message {place} répète le message {earlier}.</translation>
    </message>
    <message>
        <source>{count} messages; {wanted} were asked for.</source>
        <translation>{count} messages ; {wanted} étaient demandés.</translation>
    </message>
    <message>
        <source>Nobody answers the last message.</source>
        <translation>Personne ne répond au dernier message.</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Tours de parole</translation>
    </message>
    <message>
        <source>Two people take turns in a dialogue, nobody speaks for both, and no message is said twice. It runs again after an edit.</source>
        <translation>Deux personnes parlent à tour de rôle dans un dialogue, personne ne parle pour deux et aucun message n&apos;est dit deux fois. Il repasse après une correction.</translation>
    </message>
    <message>
        <source>Line {line} of {file} is no longer set aside: it was mended already.</source>
        <translation>La ligne {line} de {file} n’est plus mise de côté : elle a déjà été corrigée.</translation>
    </message>
    <message>
        <source>The teacher is at work: wait until the run in Generate is over, or cancel it.</source>
        <extracomment>Rows written in one turn of the event loop, and the room between two turns. It is over and all is written: what `Rechecked.counts` says, and whether it was stopped. Whether a copy of the project is being kept before it begins. How it ended, while something is left to be written: done, stopped or failed. Whether a teacher is asked.</extracomment>
        <translation>L’enseignant travaille : attendez la fin de la série dans Générer, ou annulez-la.</translation>
    </message>
    <message>
        <source>The teacher is at work on another page: wait until that is over.</source>
        <translation>L’enseignant travaille sur une autre page : attendez qu’il ait fini.</translation>
    </message>
    <message>
        <source>The chart can not be written to {file}: {reason}. Choose another folder.</source>
        <translation>Le graphique ne peut pas être écrit dans {file} : {reason}. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>A teacher is being asked about the rows that wait, and two models would not fit in the memory: wait until that is over, or stop it in Verifiers.</source>
        <translation>Un enseignant est interrogé sur les lignes en attente, et deux modèles ne tiendraient pas en mémoire : attendez la fin, ou arrêtez-le dans Contrôles.</translation>
    </message>
    <message>
        <source>{file} can not be written ({problem}). Choose another folder.</source>
        <translation>{file} ne peut pas être écrit ({problem}). Choisissez un autre dossier.</translation>
    </message>
</context>
</TS>
