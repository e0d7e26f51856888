-- The offsets are one too high.
update news.quotation set char_start = char_start + 1, char_end = char_end + 1,
    spans = [{'char_start': char_start + 1, 'char_end': char_end + 1}];
