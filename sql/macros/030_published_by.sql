-- When an article was out for certain: at the time printed, or at the end of the day where only that is known.
create or replace macro published_by(published_at, published_precision) as
    if(published_precision = 'day', published_at + interval 1 day, published_at);

comment on macro published_by is 'The time by which an article was out for certain: of a day printed without a time its end, so that it is not taken to be first on that day.';
