import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { folder, jsonl, yaosu } from '../support/cli.ts'
import { broken, files, inputs } from '../support/kill.ts'

// processes of their own, on machines that are shared
vi.setConfig({ testTimeout: 90_000 })

describe('kill -9 and --resume', () => {
  it.each(['out.jsonl', 'out.csv'])('give %s the bytes of an unbroken run', async (output) => {
    const at = folder()
    const input = inputs(at, 250)
    mkdirSync(join(at, 'whole'))
    mkdirSync(join(at, 'broken'))
    expect((await yaosu(['extract', input, '-o', join(at, 'whole', output)])).code).toBe(1)
    const after = await broken(input, join(at, 'broken'), output, [1, 4, 2])
    expect(after.files).toEqual(files(join(at, 'whole')))
    // a kill that comes too early or too late proves nothing
    expect(after.resumed).toBeGreaterThan(0)
  })

  it('refuses a checkpoint of other inputs or options', async () => {
    const at = folder()
    const path = join(at, 'in.jsonl')
    writeFileSync(path, jsonl(3000))
    const args = ['extract', path, '-o', join(at, 'out.jsonl'), '--checkpoint-every', '5', '--threads', '1']
    const killed = await yaosu(args, {
      during(child) {
        const timer = setInterval(() => {
          if (!existsSync(join(at, 'out.jsonl.checkpoint.json'))) return
          clearInterval(timer)
          child.kill('SIGKILL')
        }, 1)
      },
    })
    expect(killed.signal).toBe('SIGKILL')
    expect((await yaosu([...args, '--resume', '--only', 'money'])).stderr).toMatch(/belongs to other inputs or options/u)
    appendFileSync(path, 'more\n')
    expect(await yaosu([...args, '--resume'])).toMatchObject({ code: 2 })
  })
})
