/** What was named on the command line → the files to read, in order: files as given, folders and globs in the order of their names. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { BatchError, type InputFormat } from './job.ts'
import { nameOf } from './read-article.ts'

export interface Source {
  /** As given or as found; `-` is standard input. */
  readonly path: string
  /** Null: told by the first bytes. */
  readonly format: InputFormat | null
  readonly gzip: boolean
  /** The id of a file that is one article: its name, with the folders below the one that was named. */
  readonly name: string
  readonly bytes: number
  readonly modified: number
  /** Standard input, a pipe or a device: read as it comes, once. */
  readonly piped: boolean
}

const ENDINGS: Record<string, InputFormat> = { txt: 'text', md: 'text', html: 'html', htm: 'html', xhtml: 'html', shtml: 'html', jsonl: 'jsonl', ndjson: 'jsonl', json: 'json', csv: 'csv', tsv: 'csv' }

/** Labels and checkpoints: in a folder they are no articles. */
const OUR_OWN = /\.(?:gold|labels|second|checkpoint)\.json$/u

/** Packed in a way that is not read here, and what unpacks it to standard output. */
const UNPACK: Record<string, string> = { zst: 'zstd -dc', xz: 'xz -dc', bz2: 'bzip2 -dc', zip: 'unzip -p', '7z': '7z x -so', rar: 'unrar p -inul', tgz: 'tar -xzOf', tar: 'tar -xOf' }

/** The format that a file's ending names; null where it names none. */
export function formatOf(path: string): { format: InputFormat | null; gzip: boolean } {
  const gzip = /\.gz$/iu.test(path)
  const ending = /\.([a-z]+)$/iu.exec(gzip ? path.slice(0, -3) : path)?.[1]?.toLowerCase() ?? ''
  return { format: Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending]! : null, gzip }
}

/** Fails: BatchError `input` where something named does not exist or a folder holds nothing to read. */
export function findSources(named: readonly string[], format: InputFormat | null = null): Source[] {
  return named.flatMap((name) => {
    if (name === '-') return [{ path: '-', format, gzip: false, name: 'stdin', bytes: 0, modified: 0, piped: true }]
    if (!existsSync(name)) {
      if (/[*?{[]/u.test(name)) return glob(name, format)
      throw new BatchError('input', `no file or folder ${name}: check the path`)
    }
    if (!statSync(name).isDirectory()) {
      const unpack = UNPACK[/\.([a-z0-9]+)$/iu.exec(name.replace(/\.tar\.gz$/iu, '.tgz'))?.[1]?.toLowerCase() ?? '']
      if (unpack !== undefined) throw new BatchError('input', `${name}: of packed files only gzip is read. Try: ${unpack} ${name} | yaosu extract -`)
      return [source(name, null, format)]
    }
    const found = walk(name).map((path) => source(path, name, format))
    if (found.length === 0) throw new BatchError('input', `folder ${name}: expected .txt, .html, .jsonl, .json, .csv or .tsv files (also .gz of them), found none`)
    return found
  })
}

function source(path: string, root: string | null, wanted: InputFormat | null): Source {
  const { format, gzip } = formatOf(path)
  const below = root === null ? path.replace(/^.*[/\\]/u, '') : relative(root, path).split(sep).join('/')
  const name = below.includes('/') ? `${below.slice(0, below.lastIndexOf('/') + 1)}${nameOf(below)}` : nameOf(below)
  let bytes = 0
  let modified = 0
  let piped = false
  try {
    const stat = statSync(path)
    bytes = stat.size
    modified = Math.floor(stat.mtimeMs)
    piped = !stat.isFile()
  } catch {
    // read later, and rejected with the reason then
  }
  return { path, format: wanted ?? format, gzip, name, bytes, modified, piped }
}

/** Files that can be read, in the order of their code units; links to folders are not followed, hidden entries are left out. */
function walk(folder: string): string[] {
  let entries
  try {
    entries = readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    throw new BatchError('input', `folder ${folder}: cannot be read (${(error as NodeJS.ErrnoException).code ?? String(error)})`)
  }
  return entries
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return walk(path)
      return (entry.isFile() || (entry.isSymbolicLink() && existsSync(path) && statSync(path).isFile())) && formatOf(path).format !== null && !OUR_OWN.test(entry.name) ? [path] : []
    })
}

/** `*` and `?` within a name, `**` across folders, `{a,b}`. For shells that do not expand them. */
function glob(pattern: string, format: InputFormat | null): Source[] {
  const parts = pattern.split('/')
  const fixed = parts.findIndex((part) => /[*?{[]/u.test(part))
  const root = parts.slice(0, fixed).join('/') || (pattern.startsWith('/') ? '/' : '.')
  const rest = globPattern(parts.slice(fixed).join('/'))
  const found = existsSync(root) ? walk(root).filter((path) => rest.test(relative(root, path).split(sep).join('/'))) : []
  if (found.length === 0) throw new BatchError('input', `no file matches ${pattern}`)
  return found.map((path) => source(path, root, format))
}

/** One pass over the pattern; what it does not know stands for itself. */
export function globPattern(pattern: string): RegExp {
  let depth = 0
  const body = pattern.replace(/\*\*\/|\*\*|\*|\?|\{|\}|,|[\\^$.|+()[\]]/gu, (mark) => {
    if (mark === '**/') return '(?:[^/]+/)*'
    if (mark === '**') return '.*'
    if (mark === '*') return '[^/]*'
    if (mark === '?') return '[^/]'
    if (mark === '{') return depth++ === 0 ? '(?:' : '\\{'
    if (mark === '}') return depth > 0 && --depth === 0 ? ')' : '\\}'
    if (mark === ',') return depth === 1 ? '|' : ','
    return `\\${mark}`
  })
  return new RegExp(`^${depth === 0 ? body : body.replace(/\(\?:/gu, '\\{')}$`, 'u')
}
