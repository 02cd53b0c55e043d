import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { article, folder, jsonl, yaosu } from '../support/cli.ts'
import { encode } from '../support/encode.ts'

vi.setConfig({ testTimeout: 60_000 })

describe('yaosu explain', () => {
  it('shows the rule behind each find of a text, a file, a page and standard input', async () => {
    const at = folder()
    const { text } = article(3)
    writeFileSync(join(at, 'a.txt'), encode(text, 'gb18030'))
    writeFileSync(join(at, 'a.html'), `<html><head><title>项目开工</title></head><body><p>${text}</p><p>${article(4).text}</p></body></html>`)
    for (const [args, input] of [[[text], ''], [[join(at, 'a.txt')], ''], [[join(at, 'a.html')], ''], [['-'], text]] as const) {
      const ran = await yaosu(['explain', ...args], { input })
      expect(ran).toMatchObject({ code: 0, stderr: '' })
      expect(ran.stdout).toMatch(/money +money\/\S+ +.*4\.5亿元/u)
      expect(ran.stdout).toMatch(/\d+–\d+ +dates +/u)
    }
  })

  it('says what it wants instead of many articles, a folder or a file that is no text', async () => {
    const at = folder()
    writeFileSync(join(at, 'a.jsonl'), jsonl(2))
    writeFileSync(join(at, 'b.txt'), Uint8Array.of(0x50, 0x4b, 3, 4))
    for (const [path, message] of [[join(at, 'a.jsonl'), /holds many articles/u], [at, /is a folder/u], [join(at, 'b.txt'), /got an Office or zip file/u]] as const) {
      const ran = await yaosu(['explain', path])
      expect(ran.code).toBe(2)
      expect(ran.stderr).toMatch(message)
    }
  })
})
