/** The corpus passes its own checks, and its gold files are what its labels give. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

interface CompiledArticle { split?: string; id?: string; kind?: string; path?: string; json?: string; problems: string[] }
const CORPUS = resolve(import.meta.dirname, '../../corpus')
const { compileCorpus, compileSecond } = (await import(join(CORPUS, 'build.mjs'))) as { compileCorpus: (folder?: string) => CompiledArticle[]; compileSecond: () => CompiledArticle[] }

describe('corpus', () => {
  const articles = compileCorpus()

  it('passes its checks', () => {
    expect(articles.flatMap(({ problems }) => problems)).toEqual([])
    expect(articles.length).toBeGreaterThanOrEqual(8)
  })

  it('has gold files that are what the labels give (npm run corpus:build)', () => {
    const stale = articles.filter(({ path, json }) => readFileSync(path!, 'utf8') !== json).map(({ id }) => id)
    expect(stale).toEqual([])
  })

  it('has second labels that pass, of articles that stand, and counts those articles once', () => {
    const second = compileSecond()
    expect(second.flatMap(({ problems }) => problems)).toEqual([])
    expect(second.filter(({ path, json }) => readFileSync(path!, 'utf8') !== json).map(({ id }) => id)).toEqual([])
    expect(second.length).toBeGreaterThanOrEqual(12)
    const ids = articles.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('the checks notice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yaosu-corpus-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const id = 'investment-qingyan-spring'
  const text = readFileSync(join(CORPUS, 'train', `${id}.txt`), 'utf8')
  const labels = readFileSync(join(CORPUS, 'train', `${id}.labels.json`), 'utf8')

  const problemsOf = (change: (json: string) => string): string => {
    cpSync(join(CORPUS, 'train', `${id}.txt`), join(folder, 'train', `${id}.txt`), { recursive: true })
    writeFileSync(join(folder, 'train', `${id}.labels.json`), change(labels))
    return compileCorpus(folder).flatMap(({ problems }) => problems).join('\n')
  }

  it('nothing in the labels as they are', () => expect(problemsOf((json) => json)).toBe(''))

  it.each<[string, string, string, string]>([
    ['a text that is not there', '"218.6亿元"', '"219.6亿元"', 'does not stand in the article'],
    ['a text that stands twice', '"near": "举行一季度重点项目", ', '', 'stands 2 times'],
    ['a near that is not there', '"near": "一个专班"', '"near": "一个 专班"', 'near "一个 专班" stands 0 times'],
    ['a slip of magnitude', '"min": 52, "max": 52, "role"', '"min": 5200, "max": 5200, "role"', 'says 5200, but the text reads as 52'],
    ['min over max', '"min": 18, "max": 18, "role"', '"min": 18, "max": 17, "role"', 'is more than max'],
    ['a mod that contradicts the bounds', '"max": 95, "mod": "lessThan"', '"max": 95, "mod": "moreThan"', 'does not go with'],
    ['a role outside the list', '"role": "fundsReceived"', '"role": "received"', 'not in the closed list'],
    ['a field that nothing reads', '"role": "fundsReceived"', '"rôle": "fundsReceived"', 'nothing reads'],
    ['a day that does not exist', '"to": "2024-06-30"', '"to": "2024-06-31"', 'is no day'],
    ['days that contradict the value', '"from": "2024-04-08", "to": "2024-04-08"', '"from": "2024-04-07", "to": "2024-04-08"', 'covers 2024-04-08'],
    ['a value that contradicts the text', '"value": "2024-04-08", "from": "2024-04-08", "to": "2024-04-08"', '"value": "2024-04-18", "from": "2024-04-18", "to": "2024-04-18"', 'has no 04-08'],
    ['a duration that is none', '"P50D"', '"50D"', 'no ISO 8601 duration'],
    ['a noun from elsewhere', '"noun": "招商小分队"', '"noun": "突击队员"', 'not made of words of the article'],
    ['a project that is nowhere', '"泓澜储能电池材料项目", "status"', '"不在此文中的东西", "status"', 'stands nowhere'],
    ['a status outside the list', '"status": ["signed"], "investment": { "min": 3.2', '"status": ["dreamt"], "investment": { "min": 3.2', 'not in the closed list'],
    ['an aggregate with a count that is not labelled', '"count": 58', '"count": 59', 'is no bound of a label'],
    ['a wrong id', `"id": "${id}"`, '"id": "x"', 'the file\'s own name'],
    ['a kind outside the list', '"kind": "investment"', '"kind": "poem"', 'write one of'],
    ['broken JSON', '"edits": [],', '"edits": [', 'is no JSON'],
  ])('%s', (_what, from, to, message) => {
    expect(labels).toContain(from)
    expect(problemsOf((json) => json.replace(from, to))).toContain(message)
  })

  it('a gold file without its labels', () => {
    writeFileSync(join(folder, 'train', 'lonely.gold.json'), '{}')
    expect(problemsOf((json) => json)).toContain('has no lonely.labels.json')
    expect(text.length).toBeGreaterThan(300)
  })
})
