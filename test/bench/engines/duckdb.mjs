/**
 * The budget split in DuckDB: `node duckdb.mjs <folder with node_modules> municipalities.csv budget.csv out.csv`.
 * Amounts are DECIMAL, `/` gives a DOUBLE, and each share is rounded to two decimals on its own.
 */
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, municipalities, budget, out] = process.argv.slice(2);
const entry = createRequire(join(resolve(folder), 'package.json')).resolve('@duckdb/node-api');
const { DuckDBInstance } = await import(pathToFileURL(entry).href);

const literal = (text) => `'${text.replaceAll("'", "''")}'`;
const csvOptions = `delim = ';', header = true, quote = '"', decimal_separator = ','`;

const connection = await (await DuckDBInstance.create(':memory:')).connect();

await connection.run(`
CREATE TABLE members AS
  SELECT number, name, population::BIGINT AS population, employees::BIGINT AS employees
  FROM read_csv(${literal(municipalities)}, ${csvOptions},
    types = { 'number': 'VARCHAR', 'population': 'BIGINT', 'employees': 'BIGINT' });

CREATE TABLE lines AS
  SELECT row_number() OVER () AS place, id, description, key, amount, coalesce(users, '') AS users
  FROM read_csv(${literal(budget)}, ${csvOptions},
    types = { 'key': 'VARCHAR', 'amount': 'DECIMAL(18, 2)', 'users': 'VARCHAR' });

-- Who uses what, once per list of users: a list, everyone but those named, or everyone.
CREATE TABLE weights AS
  WITH lists AS (SELECT DISTINCT users FROM lines),
  named AS (SELECT users, unnest(regexp_extract_all(users, '[0-9]{4}')) AS number FROM lists),
  user_of AS (
    SELECT lists.users, members.*
    FROM lists CROSS JOIN members LEFT JOIN named USING (users, number)
    WHERE lists.users = '' OR (named.number IS NULL) = starts_with(lists.users, 'all except'))
  SELECT users, number, population, employees,
    count(*) OVER list AS user_count,
    sum(population) OVER list AS population_sum,
    sum(employees) OVER list AS employees_sum
  FROM user_of WINDOW list AS (PARTITION BY users);

CREATE TABLE shares AS
  SELECT place, number,
    round(CASE key
      WHEN '50/50' THEN amount * 0.5 / user_count + amount * 0.5 * population / population_sum
      ELSE amount * 0.3 / user_count + amount * 0.7 * employees / employees_sum
    END, 2)::DECIMAL(18, 2) AS share
  FROM lines JOIN weights USING (users);
`);

const columns = (await connection.runAndReadAll('FROM members ORDER BY number'))
  .getRows()
  .map(([number, name]) => `${literal(number)} AS "${number} ${name}"`);

await connection.run(`
CREATE TABLE matrix AS
  SELECT place, coalesce(COLUMNS(* EXCLUDE (place)), 0)
  FROM (PIVOT shares ON number IN (${columns.join(', ')}) USING sum(share) GROUP BY place);

COPY (
  SELECT * EXCLUDE (place) FROM (
    SELECT place, id, description, key, CASE key WHEN '50/50' THEN '6 a' ELSE '6 b' END AS clause, amount,
      matrix.* EXCLUDE (place)
    FROM lines JOIN matrix USING (place)
    UNION ALL
    SELECT 9223372036854775807, 'total', '', '', '', (SELECT sum(amount) FROM lines),
      sum(COLUMNS(* EXCLUDE (place)))
    FROM matrix
  ) ORDER BY place
) TO ${literal(out)} (FORMAT csv, DELIMITER ';', HEADER);
`);
