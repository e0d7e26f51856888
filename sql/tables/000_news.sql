-- The schema of all tables; the views for analysts stand in main.
create schema if not exists news;
