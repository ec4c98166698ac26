"""Check digits of numbers that people have: cards, bank accounts, the Algerian postal account.

All take ASCII digits. Sources: Luhn, ISO/IEC 7812-1 annex B; IBAN, ISO 13616 (ISO 7064 mod 97-10);
bank key of Morocco and France, 97 - (100 n mod 97); of Algeria the same over branch and account
only (Banque d'Algerie, instruction 06-2004), postal accounts (RIP) included; key of a postal
cheque account (CCP), the digits weighted 13 down to 4, mod 100. The last was checked against two
public implementations, not against a text of Algerie Poste.
"""

IBAN_LENGTHS = {
    "AE": 23,
    "BE": 16,
    "CH": 21,
    "DE": 22,
    "DZ": 26,
    "EG": 29,
    "ES": 24,
    "FR": 27,
    "GB": 22,
    "IT": 27,
    "LY": 25,
    "MA": 28,
    "MR": 27,
    "NL": 18,
    "QA": 29,
    "SA": 24,
    "TN": 24,
    "TR": 26,
}


def luhn_holds(digits: str) -> bool:
    """Whether the last digit of a card number fits the others."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (1 + place % 2)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def bank_key(body: str) -> str:
    """The two key digits of a bank account's other digits."""
    return f"{97 - int(body) * 100 % 97:02d}"


def rib_holds(digits: str) -> bool:
    """Whether the key of a bank account number fits: 20 (Algeria), 23 (France), 24 (Morocco)."""
    if len(digits) == 20:
        return bank_key(digits[3:18]) == digits[18:]
    return len(digits) in (23, 24) and int(digits) % 97 == 0 and digits[-2:] != "00"


def ccp_key(account: str) -> str:
    """The two key digits of an Algerian postal cheque account of at most 10 digits."""
    weighted = zip(account.zfill(10), range(13, 3, -1), strict=True)
    return f"{sum(int(digit) * weight for digit, weight in weighted) % 100:02d}"


def iban_holds(iban: str) -> bool:
    """Whether an IBAN (capitals and digits, no blanks) has its country's length and fits mod 97."""
    if not 15 <= len(iban) <= 34 or len(iban) != IBAN_LENGTHS.get(iban[:2], len(iban)):
        return False
    moved = iban[4:] + iban[:4]
    return int("".join(str(int(sign, 36)) for sign in moved)) % 97 == 1
