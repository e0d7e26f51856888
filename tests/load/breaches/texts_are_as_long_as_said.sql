-- Bytes were counted in place of characters.
update news.article set char_count = char_count + 4;
