import threading

from extract.outbox import Outbox


def test_results_come_out_in_the_order_in_which_they_went_in() -> None:
    outbox: Outbox[str] = Outbox(1_000_000)
    for word in ("ferry", "ramp", "harbour"):
        outbox.put(word, 10)
    assert [outbox.get() for _ in range(3)] == ["ferry", "ramp", "harbour"]


def test_who_brings_too_many_bytes_waits_until_some_are_taken() -> None:
    outbox: Outbox[int] = Outbox(100_000)
    done = threading.Event()

    def bring() -> None:
        for number in range(3):
            outbox.put(number, 60_000)
        done.set()

    thread = threading.Thread(target=bring, daemon=True)
    thread.start()
    assert not done.wait(0.1), "three times 60,000 bytes do not fit"
    assert [outbox.get() for _ in range(3)] == [0, 1, 2]
    assert done.wait(5)


def test_one_result_has_room_however_large_it_is() -> None:
    outbox: Outbox[str] = Outbox(10)
    outbox.put("a page of 20 MB", 20_000_000)
    assert outbox.get() == "a page of 20 MB"


def test_the_number_is_bounded_too() -> None:
    outbox: Outbox[int] = Outbox(10_000)

    def bring() -> None:
        for number in range(100):
            outbox.put(number, 0)

    thread = threading.Thread(target=bring, daemon=True)
    thread.start()
    thread.join(0.1)
    assert thread.is_alive()
    outbox.close()
    thread.join(5)
    assert not thread.is_alive(), "closing lets everybody go"


def test_what_must_not_wait_goes_in_at_once() -> None:
    outbox: Outbox[object] = Outbox(10)
    outbox.put("page", 10)
    outbox.put_at_once(OSError("no space left"))
    assert outbox.get() == "page"
    assert isinstance(outbox.get(), OSError)
