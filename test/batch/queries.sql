-- total contracted amount by city and quarter
SELECT place AS city,
       coalesce(period, left(date, 4) || '-Q' || ceil(TRY_CAST(substr(date, 6, 2) AS INT) / 3.0)::INT) AS quarter,
       sum(amount_min) AS contracted_yi, sum(count_min)::INT AS projects
FROM records WHERE kind = 'aggregate' AND role = 'contracted'
GROUP BY ALL ORDER BY contracted_yi DESC NULLS LAST;

-- projects by stage
SELECT stage, count(*)::INT AS projects, sum(investment_min) AS investment_yi
FROM (SELECT unnest(string_split(status, '；')) AS stage, investment_min FROM projects)
GROUP BY stage ORDER BY projects DESC, stage;

-- officials by place: the place that their office names, else the one their article names most
WITH posted AS (
  SELECT o.name, o.org, o.title, p.name AS place,
         row_number() OVER (PARTITION BY o.article, o.start, o.org, o.title
                            ORDER BY starts_with(coalesce(o.org, ''), p.name) DESC, p.mentions DESC, p.start) AS nth
  FROM officials o JOIN places p ON p.article = o.article WHERE o.sector = 'government')
SELECT place, count(DISTINCT name)::INT AS officials, string_agg(DISTINCT name || ' ' || coalesce(org, '') || title, '；' ORDER BY name || ' ' || coalesce(org, '') || title) AS who
FROM posted WHERE nth = 1 GROUP BY place ORDER BY officials DESC, place;
