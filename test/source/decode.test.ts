import { describe, expect, it } from 'vitest'
import * as fc from 'fast-check'
import { decodeBytes, firstBadByte, metaCharset } from '../../src/source/decode.ts'
import { SourceError } from '../../src/source/source-error.ts'
import { sourceErrorCode as code } from '../support/source-error.ts'
import { encode } from '../support/encode.ts'

const SIMPLIFIED = '一季度，全市新签约项目32个，总投资125.6亿元；市委书记在会上强调，要加快推进重点项目建设。\r\n下一步将继续优化环境。'
const TRADITIONAL = '第一季度，全市新簽約項目32個，總投資125.6億元；市長在會上強調，要加快推進重點項目建設。\n下一步將繼續優化環境。'

describe('decodeBytes', () => {
  it.each([
    ['utf-8', SIMPLIFIED], ['gb18030', SIMPLIFIED], ['utf-16le', SIMPLIFIED], ['utf-16be', SIMPLIFIED], ['big5', TRADITIONAL], ['gb18030', TRADITIONAL], ['utf-8', TRADITIONAL],
    ['gb18030', '总投资50亿元'], ['gb18030', '亿元'], ['utf-8', '亿元'], ['utf-8', 'plain ASCII'], ['utf-8', ''], ['utf-8', `${SIMPLIFIED}\u0000`], ['utf-16le', 'id,name\r\n1,中国的发展\r\n'],
  ] as const)('tells %s without being told: %s', (encoding, text) => {
    const decoded = decodeBytes(encode(text, encoding))
    expect(decoded).toMatchObject({ text, encoding })
  })

  it('gives short texts a warning where two encodings fit, and no warning where one does', () => {
    expect(decodeBytes(encode(SIMPLIFIED, 'gb18030')).warnings).toEqual([])
    expect(decodeBytes(encode(TRADITIONAL, 'big5')).warnings).toEqual([])
  })

  it('takes the byte order mark first, and leaves it out of the text', () => {
    expect(decodeBytes(Uint8Array.from([0xef, 0xbb, 0xbf, ...encode('亿元', 'utf-8')])).text).toBe('亿元')
    expect(decodeBytes(Uint8Array.from([0xff, 0xfe, ...encode('亿元', 'utf-16le')]), { charset: 'gb2312' })).toMatchObject({ text: '亿元', encoding: 'utf-16le' })
    expect(decodeBytes(Uint8Array.from([0xfe, 0xff, ...encode('亿元', 'utf-16be')])).text).toBe('亿元')
    expect(code(() => decodeBytes(Uint8Array.of(0xef, 0xbb, 0xbf, 0xff, 0x41, 0x42, 0x43)))).toBe('encoding')
  })

  it('reads a declared gb2312 as gb18030, which holds it', () => {
    const bytes = encode('朱镕基、喆、瑺', 'gb18030')
    expect(decodeBytes(bytes, { charset: 'gb2312' })).toMatchObject({ text: '朱镕基、喆、瑺', encoding: 'gb18030' })
    expect(decodeBytes(Uint8Array.from([...encode('<meta charset="gb2312">', 'utf-8'), ...encode(SIMPLIFIED, 'gb18030')]), { html: true }).encoding).toBe('gb18030')
  })

  it('lets the text win over a wrong declaration, and says so', () => {
    const page = encode(`<meta http-equiv="Content-Type" content="text/html; charset=gbk">${SIMPLIFIED}`, 'utf-8')
    const decoded = decodeBytes(page, { html: true })
    expect(decoded.encoding).toBe('utf-8')
    expect(decoded.warnings.map((w) => w.code)).toEqual(['charset-mismatch'])
    expect(decodeBytes(encode(`<meta charset=utf-8>${SIMPLIFIED}`, 'gb18030'), { html: true }).encoding).toBe('gb18030')
  })

  it('does not take 联通 in GBK for UTF-8', () => {
    expect(decodeBytes(encode('中国联通', 'gb18030')).text).toBe('中国联通')
    expect(decodeBytes(encode('联通的', 'gb18030')).text).toBe('联通的')
  })

  it('leaves a cut-off last character out, with a warning', () => {
    const bytes = encode('投资亿', 'utf-8')
    expect(decodeBytes(bytes.subarray(0, -1))).toMatchObject({ text: '投资', warnings: [{ code: 'cut-character' }] })
    expect(decodeBytes(bytes.subarray(0, -2))).toMatchObject({ text: '投资', warnings: [{ code: 'cut-character' }] })
  })

  it('never makes U+FFFD, and keeps one that is there', () => {
    expect(decodeBytes(encode('投资\ufffd亿元', 'utf-8')).text).toBe('投资\ufffd亿元')
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        const { text } = decodeBytes(bytes)
        // the bytes spell U+FFFD in none of these unless they hold it
        return !text.includes('\ufffd') || Buffer.from(bytes).includes(Buffer.from('\ufffd')) || bytes.includes(0xfd)
      } catch (error) {
        return error instanceof SourceError
      }
    }), { numRuns: 500 })
  })

  it('refuses a text damaged in the middle rather than reading it as another encoding', () => {
    const bytes = encode(SIMPLIFIED.repeat(3), 'utf-8')
    bytes[bytes.length >> 1] = 0xff
    bytes[(bytes.length >> 1) + 1] = 0x20
    expect(code(() => decodeBytes(bytes))).toBe('encoding')
    expect(firstBadByte(bytes)).toBeGreaterThan((bytes.length >> 1) - 4)
    expect(firstBadByte(bytes)).toBeLessThanOrEqual(bytes.length >> 1)
  })

  it.each([
    ['an Office file', [0x50, 0x4b, 3, 4, 20, 0]], ['an old Office file', [0xd0, 0xcf, 0x11, 0xe0]], ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]], ['a PNG', [0x89, 0x50, 0x4e, 0x47]],
    ['bytes full of NUL', Array.from({ length: 400 }, (_, i) => (i % 3 === 0 ? 0 : (i * 37) % 251))],
  ])('refuses %s', (_, bytes) => {
    expect(code(() => decodeBytes(Uint8Array.from(bytes)))).toBe('binary')
  })

  it('refuses a charset that nobody knows', () => {
    expect(code(() => decodeBytes(encode('a', 'utf-8'), { charset: 'gb-nonsense' }))).toBe('unknown-charset')
    expect(decodeBytes(encode('<meta charset="x-nonsense">亿元', 'utf-8'), { html: true }).text).toContain('亿元')
  })

  it('finds what a page declares', () => {
    expect(metaCharset(encode('<html><head><META CHARSET=GBK>', 'utf-8'))).toBe('GBK')
    expect(metaCharset(encode("<meta content='text/html;charset=big5' http-equiv='Content-Type'>", 'utf-8'))).toBe('big5')
    expect(metaCharset(encode('<meta charset="utf-16">', 'utf-8'))).toBe('utf-8')
    expect(metaCharset(encode('<p>charset=gbk</p>', 'utf-8'))).toBeNull()
  })
})
