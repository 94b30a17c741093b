"""Who belongs together and who does not: second names, relatives of one surname, posts that are nobody."""

import pytest

from tests.shared.reading.reading import ruled


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Joko Widodo, widely known as Jokowi, came. Jokowi left.", ["Joko Widodo"]),
        ("Pushpa Kamal Dahal, better known as “Prachanda”, came.", ["Pushpa Kamal Dahal"]),
        ("Mohamed Abdullahi Mohamed (known as Farmajo) came. Farmajo spoke.", ["Mohamed Abdullahi Mohamed"]),
        ("On Monday Joe Biden called Xi Jinping.", ["Joe Biden", "Xi Jinping"]),
        ("Aung San Suu Kyi spoke. Suu Kyi's father, General Aung San, is a hero.", ["Aung San Suu Kyi", "Aung San"]),
        ("Titiek Suharto, a daughter of the late dictator Suharto, came.", ["Titiek Suharto", "Suharto"]),
        ("David Cameron spoke of his late father, Ian Cameron.", ["David Cameron", "Ian Cameron"]),
        ("Joe Biden and his wife, Jill, came. Jill Biden waved.", ["Joe Biden", "Jill Biden"]),
        ("Secretary of State Ana Ruiz and Prime Minister Jo Lee met.", ["Ana Ruiz", "Jo Lee"]),
        ("Foreign Minister of Kazakhstan Murat Nurtleu and President Jo Lee met.", ["Murat Nurtleu", "Jo Lee"]),
        ("Power went to the Senior General Min Aung Hlaing.", ["Min Aung Hlaing"]),
        ("Ireland's Taoiseach, Leo Varadkar, congratulated him from Boston.", ["Leo Varadkar"]),
        ("The Dean of the College, Ann Lee, came. Dean Smith said so.", ["Ann Lee", "Dean Smith"]),
        ("Prince Edward, the Earl of Wessex, came with the Countess of Wessex.", ["Edward"]),
        ("His wife becomes Queen Consort, and Queen Camilla bowed.", ["Camilla"]),
        ("“I knew that God would help,” Tom Lee said.", ["Tom Lee"]),
        ("Japan's Defense Minister Gen Nakatani met Gen Mark Milley. Nakatani left.", ["Gen Nakatani", "Mark Milley"]),
        ("Japan's defence minister, Gen Nakatani, left. Nakatani spoke.", ["Gen Nakatani"]),
    ],
)
def test_each_person_is_found_once_and_posts_are_nobody(text: str, people: list[str]) -> None:
    assert [person.name for person in ruled(text).people] == people
