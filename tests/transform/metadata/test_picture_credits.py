import time

import pytest

from transform.metadata.picture_credits import split_credit


@pytest.mark.parametrize(
    ("printed", "caption", "credit"),
    [
        ("The pier at dawn. Photo: Ana Sousa", "The pier at dawn.", "Ana Sousa"),
        ("The pier at dawn (Photo by Ana Sousa)", "The pier at dawn", "Ana Sousa"),
        ("The pier at dawn. Photo by Ana Sousa", "The pier at dawn.", "Ana Sousa"),
        ("Die Mole am Morgen (Foto von Ana Sousa)", "Die Mole am Morgen", "Ana Sousa"),
        ("La foto de la playa fue tomada al alba.", "La foto de la playa fue tomada al alba.", None),
        ("The pier at dawn © Harbour Post", "The pier at dawn", "Harbour Post"),
        ("Die Mole am Morgen. Foto: Ana Sousa/Küstenagentur", "Die Mole am Morgen.", "Ana Sousa/Küstenagentur"),
        ("La jetée à l'aube. Crédit photo : Ana Sousa", "La jetée à l'aube.", "Ana Sousa"),
        ("El muelle al alba. Imagen: Ana Sousa", "El muelle al alba.", "Ana Sousa"),
        ("The pier at dawn. (Ana Sousa/Coast Agency)", "The pier at dawn.", "Ana Sousa/Coast Agency"),
        ("The pier at dawn (Coast Images/Chirper).", "The pier at dawn", "Coast Images/Chirper"),
        ("The pier at dawn. Ana Sousa / Coast Agency", "The pier at dawn.", "Ana Sousa / Coast Agency"),
        ("The pier at dawn. Ana Sousa via Coast Images", "The pier at dawn.", "Ana Sousa via Coast Images"),
        ("夜明けの港を出る船＝共同", "夜明けの港を出る船", "共同"),
        ("Joel Brandt / pictures.example", None, "Joel Brandt / pictures.example"),
        ("Joel Brandt, mayor of Skerry (left).", "Joel Brandt, mayor of Skerry (left).", None),
        ("The photo of the pier shows Ana Sousa.", "The photo of the pier shows Ana Sousa.", None),
        ("The pier at dawn.", "The pier at dawn.", None),
        ("pier_harbour_01", None, None),
        ("", None, None),
    ],
)
def test_a_caption_is_split_into_what_is_shown_and_who_made_it(
    printed: str, caption: str | None, credit: str | None
) -> None:
    assert split_credit(printed) == (caption, credit)


def test_a_sentence_is_no_name() -> None:
    assert split_credit("Ana Sousa has said that the new pier will open before summer", is_credit=True) == (None, None)


@pytest.mark.parametrize("text", ["(" * 50_000, "Photo: " * 10_000, "A/" * 30_000, "a b. " * 20_000])
def test_no_caption_takes_long_however_long_it_is(text: str) -> None:
    started = time.process_time()
    split_credit(text)
    assert time.process_time() - started < 1
