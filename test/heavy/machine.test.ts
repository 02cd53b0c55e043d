/** Faults of the machine that take minutes to make: a full disk, many kills, a gigabyte of input, lines and archives beyond all measure. */
import { execFileSync } from 'node:child_process'
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { createGzip } from 'node:zlib'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it, onTestFinished } from 'vitest'
import { article, folder, jsonl, yaosu } from '../support/cli.ts'
import { broken, files, inputs } from '../support/kill.ts'

/** A small disk in memory; null where this user may not mount one. */
function smallDisk(megabytes: number): string | null {
  const at = folder()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', at], { stdio: 'ignore' })
  } catch {
    return null
  }
  onTestFinished(() => void execFileSync('umount', ['-l', at]))
  return at
}

describe('a full disk', () => {
  it.each(['out.jsonl', 'out.csv', 'out.parquet', 'out.duckdb'])('stops %s with a message, leaves nothing in place, and is taken up again', async (output) => {
    const disk = smallDisk(6)
    if (disk === null) throw new Error('this test must mount a tmpfs: run it as root')
    const at = folder()
    writeFileSync(join(at, 'in.jsonl'), jsonl(1200))
    const whole = join(at, 'whole')
    mkdirSync(whole)
    expect((await yaosu(['extract', join(at, 'in.jsonl'), '-o', join(whole, output)])).code).toBe(0)
    mkdirSync(join(disk, 'out'))
    // what else fills the disk
    const free = 300_000
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(6 * 1024 * 1024 - free))
    const ran = await yaosu(['extract', join(at, 'in.jsonl'), '-o', join(disk, 'out', output), '--checkpoint-every', '10'])
    expect(ran.code).toBe(2)
    expect(ran.stderr).toMatch(/cannot write .*\(ENOSPC\): the disk is full\. Free some space and run the same command with --resume/u)
    expect(readdirSync(join(disk, 'out')).filter((name) => !/\.part$|checkpoint\.json$/u.test(name))).toEqual([])
    rmSync(join(disk, 'ballast'))
    execFileSync('mount', ['-o', 'remount,size=300m', disk])
    const again = await yaosu(['extract', join(at, 'in.jsonl'), '-o', join(disk, 'out', output), '--resume'])
    expect(again).toMatchObject({ code: 0 })
    if (output.endsWith('.duckdb')) expect(await dump(join(disk, 'out', output))).toEqual(await dump(join(whole, output)))
    else expect(files(join(disk, 'out'))).toEqual(files(whole))
  }, 600_000)
})

describe('kill -9, many times', () => {
  it.each(['out.jsonl', 'out.csv', 'out.parquet', 'out.duckdb'])('%s comes out the same', async (output) => {
    const at = folder()
    const input = inputs(at, 300)
    mkdirSync(join(at, 'whole'))
    mkdirSync(join(at, 'broken'))
    expect((await yaosu(['extract', input, '-o', join(at, 'whole', output)])).code).toBe(1)
    const after = await broken(input, join(at, 'broken'), output, [1, 2, 3, 1, 5, 2, 8, 1, 3, 2, 1, 2])
    expect(after.resumed).toBeGreaterThanOrEqual(5)
    if (output.endsWith('.duckdb')) {
      expect(Object.keys(after.files)).toEqual(Object.keys(files(join(at, 'whole'))))
      expect(await dump(join(at, 'broken', output))).toEqual(await dump(join(at, 'whole', output)))
    } else expect(after.files).toEqual(files(join(at, 'whole')))
  }, 900_000)
})

async function dump(path: string): Promise<unknown> {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' })
  const connection = await instance.connect()
  const tables = (await connection.runAndReadAll('SELECT table_name FROM information_schema.tables ORDER BY 1')).getRowsJS()
  const rows = []
  for (const [table] of tables) rows.push([table, (await connection.runAndReadAll(`SELECT * FROM "${String(table)}" ORDER BY ALL`)).getRowsJson()])
  connection.closeSync()
  instance.closeSync()
  return rows
}

/** Runs the command line and comes back with the most memory it held, in MB. */
async function peak(args: readonly string[]): Promise<{ code: number | null; megabytes: number; stderr: string }> {
  let most = 0
  const ran = await yaosu(args, {
    during(child) {
      const timer = setInterval(() => {
        try {
          const held = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))
          if (held !== null) most = Math.max(most, Number(held[1]) / 1024)
        } catch {
          // it has ended
        }
      }, 50)
      child.on('close', () => clearInterval(timer))
    },
  })
  return { code: ran.code, megabytes: most, stderr: ran.stderr }
}

/** 500 MB of blanks pack to half a megabyte. */
describe('memory', () => {
  it('stays under 400 MB for 1 GB of JSONL', async () => {
    const at = folder()
    const path = join(at, 'in.jsonl')
    const out = createWriteStream(path)
    // as scraped rows are: the article, and its page carried along
    const block = jsonl(200).replaceAll('}\n', `,"page":"${'<p>项目</p>'.repeat(1500)}"}\n`)
    for (let written = 0; written < 1e9; written += Buffer.byteLength(block)) if (!out.write(block)) await once(out, 'drain')
    out.end()
    await once(out, 'finish')
    expect(statSync(path).size).toBeGreaterThanOrEqual(1e9)
    const ran = await peak(['extract', path, '-o', join(at, 'out.jsonl')])
    console.log(`1 GB of JSONL: ${Math.round(ran.megabytes)} MB at most; ${ran.stderr.trim()}`)
    expect(ran.code).toBe(0)
    expect(ran.megabytes).toBeLessThan(400)
  }, 1_800_000)

  it('stays under 400 MB for a line of 200 MB and for a gzip bomb, which cost one reject each', async () => {
    const at = folder()
    writeFileSync(join(at, '1.jsonl'), `${JSON.stringify(article(1))}\n{"id":"long","text":"`)
    for (let i = 0; i < 200; i++) writeFileSync(join(at, '1.jsonl'), Buffer.alloc(1024 * 1024, 0x61), { flag: 'a' })
    writeFileSync(join(at, '1.jsonl'), `"}\n${JSON.stringify(article(2))}\n`, { flag: 'a' })
    const gzip = createGzip({ level: 9 })
    const bomb = createWriteStream(join(at, '2.jsonl.gz'))
    gzip.pipe(bomb)
    for (let i = 0; i < 500; i++) if (!gzip.write(Buffer.alloc(1024 * 1024, 32))) await once(gzip, 'drain')
    gzip.end()
    await once(bomb, 'finish')
    writeFileSync(join(at, '3.jsonl'), jsonl(1, 3))
    const ran = await peak(['extract', at, '-o', join(at, 'out.jsonl'), '--progress', 'none'])
    expect(ran.code).toBe(1)
    expect(ran.megabytes).toBeLessThan(400)
    const rejects = readFileSync(join(at, 'out.jsonl.rejects.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { code: string; line: number })
    expect(rejects[0]).toMatchObject({ code: 'line-too-long', line: 2 })
    expect(rejects.at(-1)).toMatchObject({ code: 'gzip-bomb' })
    expect(existsSync(join(at, 'out.jsonl'))).toBe(true)
    const ids = readFileSync(join(at, 'out.jsonl'), 'utf8').trim().split('\n').map((line) => (JSON.parse(line) as { id: string }).id)
    expect(ids).toEqual(['a1', 'a2', 'a3'])
  }, 900_000)
})
