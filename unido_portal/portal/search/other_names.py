"""What countries are called besides their names in the United Nations.

Readers type these, so a search looks at them; they are shown nowhere. Listed is only
what the official names do not hold: other names in everyday use, in any of the six
languages, most as the Unicode Common Locale Data Repository has them.
"""

from __future__ import annotations

from django.db.models import Case, CharField, Value, When

_OTHER_NAMES = {
    "ARE": "UAE, Emirates, ОАЭ",
    "BEN": "بنين",
    "BHR": "Baréin",
    "BHS": "Багамы",
    "BLR": "Byelorussia, Biélorussie, Bielorrusia, Белоруссия",
    "BRN": "بروناي",
    "BTN": "Bután",
    "BWA": "Botsuana",
    "CAF": "CAR, Центрально-Африканская Республика",
    "CHL": "تشيلي",
    "CIV": "Ivory Coast, Cote dIvoire, Costa de Marfil, 象牙海岸, ساحل العاج",
    "COD": "DRC, DR Congo, RDC, Congo-Kinshasa, 刚果（金）, ДРК, Конго - Киншаса, "
    "الكونغو - كينشاسا",
    "COG": "Congo-Brazzaville, 刚果（布）, Конго - Браззавиль, الكونغو - برازافيل",
    "COM": "Коморы",
    "CPV": "Cape Verde, Cap-Vert, الرأس الأخضر",
    "CZE": "Czech Republic, République tchèque, República Checa",
    "DJI": "Yibuti",
    "DOM": "جمهورية الدومينيكان",
    "ECU": "الإكوادور",
    "FJI": "Fiyi",
    "GBR": "UK, Great Britain, 英国, Великобритания",
    "GNB": "Guinea-Bisáu",
    "IRQ": "Irak",
    "KAZ": "Kazajistán",
    "KEN": "Kenia",
    "KGZ": "Kirghizstan, Киргизия",
    "KIR": "كيريباتي",
    "KNA": "St. Kitts & Nevis, Saint-Christophe-et-Niévès, San Cristóbal y Nieves, "
    "سانت كيتس ونيفيس",
    "KOR": "South Korea, 韩国, Corée du Sud, Corea del Sur, Южная Корея, "
    "كوريا الجنوبية",
    "LAO": "Laos, لاوس",
    "LBR": "ليبيريا",
    "LCA": "St. Lucia",
    "LKA": "سريلانكا",
    "LSO": "Lesoto",
    "LUX": "لوكسمبورغ",
    "MDA": "Moldavie, Moldavia",
    "MDV": "Мальдивы, جزر المالديف",
    "MKD": "Macedonia",
    "MLT": "مالطا",
    "MMR": "Burma, Birmanie, Birmania, Бирма, بورما",
    "MWI": "Malaui",
    "NLD": "Holland",
    "NZL": "Nueva Zelanda",
    "PRK": "North Korea, Corée du Nord, Corea del Norte, КНДР, Северная Корея, "
    "كوريا الشمالية",
    "QAT": "Catar",
    "RUS": "Россия, روسيا",
    "RWA": "Ruanda",
    "STP": "ساو تومي وبرينسيبي",
    "SWZ": "Swaziland, Esuatini, Suazilandia, Свазиленд",
    "SYC": "سيشل",
    "SYR": "Сирия, سوريا",
    "THA": "تايلاند",
    "TLS": "East Timor, Timor oriental, Восточный Тимор",
    "TUR": "Turkey, Turquie, Turquía",
    "URY": "أورغواي",
    "USA": "US, 美国",
    "VAT": "Vatican City, 梵蒂冈, Cité du Vatican, Ciudad del Vaticano, Ватикан, "
    "الفاتيكان",
    "VCT": "St. Vincent & Grenadines",
    "VNM": "Vietnam, فيتنام",
    "ZWE": "Zimbabue, زيمبابوي",
}

# The other names of the country of each row.
OTHER_NAMES = Case(
    *(When(iso3=iso3, then=Value(names)) for iso3, names in _OTHER_NAMES.items()),
    default=Value(""),
    output_field=CharField(),
)
