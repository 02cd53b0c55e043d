// Compiles corpus/<split>/<id>.labels.json + <id>.txt into <id>.gold.json and checks every label.
// Second labels, second/<id>.labels.json, become second/<id>.second.json: what `yaosu eval --pred corpus/second` reads, and no gold of its own.
// usage: npm run corpus:build [-- --check]      --check writes nothing and fails where a gold file is not what its labels give
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { ARTICLE_KINDS, checkGold } from '../dist/score/labels/check.js'
import { compileLabels } from '../dist/score/labels/compile.js'
import { complaintLine } from '../dist/score/labels/complaint.js'

const CORPUS = import.meta.dirname
export const SPLITS = ['train', 'dev', 'test']

/** Every article of the corpus: where it stands, its gold as the labels give it, and what is wrong with it (one line each). */
export function compileCorpus(corpus = CORPUS) {
  const articles = []
  const ids = new Map()
  for (const split of SPLITS) {
    const folder = join(corpus, split)
    const names = existsSync(folder) ? readdirSync(folder).sort() : []
    for (const name of names) {
      const stem = name.replace(/(?:\.labels\.json|\.gold\.json|\.txt)$/u, '')
      const file = relative(join(corpus, '..'), join(folder, name))
      if (stem === name) articles.push({ problems: [`${file}: is neither .txt nor .labels.json nor .gold.json; move it out of the split`] })
      else if (!name.endsWith('.labels.json') && !existsSync(join(folder, `${stem}.labels.json`))) articles.push({ problems: [`${file}: has no ${stem}.labels.json beside it; write the labels`] })
      if (!name.endsWith('.labels.json')) continue
      const path = join(folder, `${stem}.gold.json`)
      const problems = []
      articles.push({ split, id: stem, path, problems })
      const say = (at, problem, fix) => problems.push(complaintLine(file, { at, problem, fix }))
      if (ids.has(stem)) say('id', `stands in ${ids.get(stem)} too`, 'give one of the two another name')
      ids.set(stem, split)
      if (!existsSync(join(folder, `${stem}.txt`))) { say('text', `has no ${stem}.txt beside it`, 'write the article'); continue }
      const text = readFileSync(join(folder, `${stem}.txt`), 'utf8')
      const letters = [...text].length
      if (letters < 250 || letters > 2500) say('text', `is ${letters} characters long`, 'articles are 300 to 2,000 characters (a tenth more or less is fine)')
      Object.assign(articles.at(-1), compileOne(join(folder, name), stem, text, say, (complaint) => problems.push(complaintLine(file, complaint))))
    }
  }
  return articles
}

/** The second person's labels (second/<id>.labels.json), compiled against the article of the same id; articles of no split, so no score counts them. */
export function compileSecond(corpus = CORPUS) {
  const folder = join(corpus, 'second')
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return names.filter((name) => name.endsWith('.labels.json')).map((name) => {
    const stem = name.replace(/\.labels\.json$/u, '')
    const file = relative(join(corpus, '..'), join(folder, name))
    const second = { id: stem, path: join(folder, `${stem}.second.json`), problems: [] }
    const say = (at, problem, fix) => second.problems.push(complaintLine(file, { at, problem, fix }))
    const split = SPLITS.find((one) => existsSync(join(corpus, one, `${stem}.txt`)))
    if (split === undefined) say('id', 'is the name of no article', 'name the file as the article is named')
    else Object.assign(second, compileOne(join(folder, name), stem, readFileSync(join(corpus, split, `${stem}.txt`), 'utf8'), say, (complaint) => second.problems.push(complaintLine(file, complaint))))
    return second
  })
}

function compileOne(path, stem, text, say, complain) {
  let labels
  try {
    labels = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) { say('file', `is no JSON (${error.message})`, 'mend it'); return {} }
  if (labels.id !== stem) say('id', `is "${labels.id}"`, `write "${stem}", the file's own name`)
  if (!ARTICLE_KINDS.includes(labels.kind)) say('kind', `is "${labels.kind}"`, `write one of ${ARTICLE_KINDS.join(', ')}`)
  const { gold, complaints } = compileLabels({ ...labels, id: stem }, text)
  for (const complaint of [...complaints, ...checkGold(gold)]) complain(complaint)
  return { kind: gold.kind, gold, json: `${JSON.stringify(gold, null, 1)}\n` }
}

if (process.argv[1] === import.meta.filename) {
  const only = process.argv.includes('--check')
  const articles = compileCorpus()
  const second = compileSecond()
  let problems = [...articles, ...second].flatMap((article) => article.problems)
  for (const { path, json } of [...articles, ...second]) {
    if (json === undefined) continue
    const committed = existsSync(path) ? readFileSync(path, 'utf8') : ''
    if (committed === json) continue
    if (only) problems.push(`${relative(join(CORPUS, '..'), path)}: is not what its labels give; run npm run corpus:build`)
    else writeFileSync(path, json)
  }
  for (const problem of problems) console.error(problem)
  const labelled = articles.filter(({ gold }) => gold !== undefined)
  for (const split of SPLITS) {
    const kinds = {}
    for (const { kind } of labelled.filter((article) => article.split === split)) kinds[kind] = (kinds[kind] ?? 0) + 1
    console.log(`${split.padEnd(6)} ${String(labelled.filter((a) => a.split === split).length).padStart(3)} articles: ${Object.entries(kinds).map(([k, n]) => `${k} ${n}`).join(', ') || '–'}`)
  }
  if (second.length > 0) console.log(`second ${String(second.length).padStart(3)} of these articles labelled again`)
  console.log(problems.length === 0 ? 'all labels pass' : `${problems.length} problems`)
  process.exitCode = problems.length === 0 ? 0 : 1
}
