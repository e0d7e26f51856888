"""Countries and seats of government: as speakers they stand for a government, never for a person."""

from transform.quotations.languages.record import words

PLACES = words(
    """afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus
    belgium bolivia bosnia botswana brazil britain bulgaria cambodia cameroon canada chad chile china colombia congo
    croatia cuba cyprus czechia denmark ecuador egypt england eritrea estonia ethiopia finland france gabon gambia
    georgia germany ghana greece guatemala guinea haiti honduras hungary iceland india indonesia iran iraq ireland
    israel italy jamaica japan jordan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon liberia libya
    lithuania luxembourg malawi malaysia mali malta mauritania mexico moldova mongolia montenegro morocco mozambique
    myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine panama paraguay peru
    philippines poland portugal qatar romania russia rwanda scotland senegal serbia singapore slovakia slovenia somalia
    spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand togo tunisia turkey turkmenistan uganda
    ukraine uruguay uzbekistan venezuela vietnam wales yemen zambia zimbabwe
    deutschland österreich schweiz frankreich italien spanien griechenland polen ungarn russland türkei großbritannien
    niederlande belgien dänemark schweden norwegen finnland irland ägypten syrien irak libyen jemen indien
    brasilien mexiko kanada australien südafrika nordkorea südkorea
    washington moscow moskau beijing peking london paris berlin rome tokyo kabul islamabad delhi tehran teheran
    jerusalem ankara brussels brüssel kyiv kiev kiew baghdad bagdad damascus damaskus cairo kairo riyadh seoul
    pyongyang warsaw warschau budapest madrid lisbon ottawa canberra vienna wien bern havana caracas"""
) | frozenset(
    (
        *(
            "united states",
            "united kingdom",
            "united nations",
            "vereinte nationen",
            "vereinigte staaten",
            "new zealand",
        ),
        *("north korea", "south korea", "saudi arabia", "south africa", "sri lanka", "costa rica", "el salvador"),
        *("czech republic", "ivory coast", "burkina faso", "sierra leone", "south sudan", "hong kong", "new york"),
        *("new delhi", "neu delhi", "los angeles", "san francisco", "white house", "puerto rico", "great britain"),
        *(
            "northern ireland",
            "european union",
            "europäische union",
            "middle east",
            "north macedonia",
            "papua neuguinea",
        ),
    )
)
