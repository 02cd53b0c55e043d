#!/usr/bin/env node
/** `yaosu`: extraction from the command line. */
import { readFileSync } from 'node:fs'
import { createExtractor } from '../extract.ts'

const extractor = createExtractor()
for (const file of process.argv.slice(3)) {
  const text = readFileSync(file === '-' ? 0 : file, 'utf8')
  if (!file.endsWith('.jsonl')) process.stdout.write(`${JSON.stringify(extractor.extract(text))}\n`)
  else {
    for (const line of text.split('\n')) {
      if (line.trim() === '') continue
      const input = JSON.parse(line) as { id?: string; text: string; publishedAt?: string | null }
      process.stdout.write(`${JSON.stringify(extractor.extract(input.text, { ...(input.id ? { id: input.id } : {}), ...(input.publishedAt ? { publishedAt: input.publishedAt } : {}) }))}\n`)
    }
  }
}
