/** The bundled command line (dist/bin): what it loads for one article, and that it is the same program as the modules that it was made of. */
import { execFile } from 'node:child_process'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import { article, folder, jsonl, MAIN, yaosu } from '../support/cli.ts'

vi.setConfig({ testTimeout: 90_000 })

const MODULES = resolve(import.meta.dirname, '../../dist/cli/main.js')
const run = promisify(execFile)

/** Preloaded: tells at the end what was read and required. */
const WATCH = `
const fs = require('node:fs')
const read = fs.readFileSync
const files = []
fs.readFileSync = (path, ...rest) => { files.push(String(path)); return read(path, ...rest) }
process.on('exit', () => fs.writeFileSync(process.env.WATCHED, JSON.stringify({ files, required: Object.keys(require('node:module')._cache), builtin: process.moduleLoadList })))
`

describe('start', () => {
  it('loads a few files for one article, and nothing that it does not use', async () => {
    const at = folder()
    writeFileSync(join(at, 'watch.cjs'), WATCH)
    const ran = await yaosu(['extract', '-'], { input: article(1).text, node: ['--require', join(at, 'watch.cjs')], env: { WATCHED: join(at, 'seen.json') } })
    expect(ran.code).toBe(0)
    const { files, required, builtin } = JSON.parse(readFileSync(join(at, 'seen.json'), 'utf8')) as { files: string[]; required: string[]; builtin: string[] }
    const own = [...new Set([...files, ...required])].filter((path) => path.startsWith(resolve(MAIN, '..')) && path.endsWith('.js'))
    expect(own.length, own.join('\n')).toBeGreaterThan(5)
    expect(own.length, own.join('\n')).toBeLessThan(25)
    expect(required.filter((path) => path.includes('node_modules'))).toEqual([])
    expect(files.filter((path) => path.includes('node_modules'))).toEqual([])
    for (const name of ['crypto', 'zlib', 'child_process', 'http']) expect(builtin).not.toContain(`NativeModule ${name}`)
  })

  it('says the same as the modules, also through a link, and where V8 refuses the code that was kept', async () => {
    const at = folder()
    writeFileSync(join(at, 'a.txt'), article(1).text)
    writeFileSync(join(at, 'b.html'), `<html><body><p>${article(2).text}</p></body></html>`)
    writeFileSync(join(at, 'c.jsonl'), jsonl(3))
    symlinkSync(MAIN, join(at, 'yaosu'))
    const args = ['extract', 'a.txt', 'b.html', 'c.jsonl', '--published-at', '2024-04-09']
    const [modules, bundle, linked, other] = await Promise.all([[MODULES], [MAIN], [join(at, 'yaosu')], ['--max-lazy', MAIN]].map((how) => run(process.execPath, [...how, ...args], { cwd: at })))
    expect(modules!.stdout).toContain('"yaosu/1"')
    for (const ran of [bundle, linked, other]) expect(ran).toEqual({ stdout: modules!.stdout, stderr: '' })
  })

  it('finds its worker, and writes Parquet, whose writer is an ES module', async () => {
    const at = folder()
    writeFileSync(join(at, 'c.jsonl'), jsonl(40))
    expect(await yaosu(['extract', 'c.jsonl', '-o', 'out.parquet', '--threads', '1'], { cwd: at })).toMatchObject({ code: 0 })
    expect(readFileSync(join(at, 'out.money.parquet')).subarray(0, 4).toString()).toBe('PAR1')
  })

  it('names the licences of the packages inside', () => {
    expect(readFileSync(join(resolve(MAIN, '..'), 'LICENSES.txt'), 'utf8')).toMatch(/^commander [\d.]+ \(MIT\)[\s\S]*^opencc-js /mu)
  })
})
