-- A named speaker counts as anonymous.
update news.quotation set anonymity = 'anonymous_official';
