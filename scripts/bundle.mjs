// Last step of `npm run build`: the compiled command line (dist/cli/start.js and what it imports) in a few files under dist/bin, which start in two thirds of the time of 230 modules.
// dist itself stays as it is, for those who import the library. The files are readable: nothing is renamed or squeezed.
// usage: node scripts/bundle.mjs
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist/')
const out = join(dist, 'bin')
const compiledName = (name) => `${name}.${process.version}-${process.platform}-${process.arch}.code`

/** Taken in: what nearly every run needs. The rest (segmenters, page reader, worker pool, DuckDB …) is loaded from its own package by the run that needs it. */
const TAKEN_IN = /^(?:commander|opencc-js|csv-parse|csv-stringify)(?:\/|$)/

/** commander asks for child_process to start subcommands that are programs of their own; there are none here, and loading it takes 3 ms. */
const noChildProcess = {
  name: 'no-child-process',
  resolveId: (id, importer) => (id === 'node:child_process' && importer?.includes('commander') ? '\0no-child-process' : null),
  load: (id) => (id === '\0no-child-process' ? 'module.exports = { get spawn() { return require("node:child_process").spawn } }' : null),
}

async function bundle() {
  const { rolldown } = await import('rolldown')
  const build = await rolldown({
    input: { yaosu: join(root, 'dist/cli/start.js'), main: join(root, 'dist/cli/main.js'), worker: join(root, 'dist/batch/worker.js') },
    cwd: root,
    platform: 'node',
    external: (id, importer) => !/^[./\0]/.test(id) && !TAKEN_IN.test(id) && !(id === 'node:child_process' && importer?.includes('commander')),
    plugins: [noChildProcess],
  })
  // import() would not find its loader again in code that V8 has kept; require reads ES modules too
  const { output } = await build.write({ dir: out, format: 'cjs', exports: 'named', dynamicImportInCjs: false, entryFileNames: '[name].js', chunkFileNames: ({ facadeModuleId, name }) => `${facadeModuleId?.startsWith(dist) ? facadeModuleId.slice(dist.length, -3).replaceAll('/', '-') : name}.js` })
  // .js in a package of type "module": these are CommonJS, which Node reads and runs at once
  writeFileSync(join(out, 'package.json'), '{ "type": "commonjs" }\n')
  writeFileSync(join(out, 'LICENSES.txt'), licenses(new Set(output.flatMap((chunk) => chunk.moduleIds ?? []).flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []))))
}

/** The licences of the packages whose code is inside. */
function licenses(packages) {
  return [...packages].sort().map((name) => {
    const folder = join(root, 'node_modules', name)
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return `${name} ${version} (${license})\n\n${file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim()}\n`
  }).join(`\n${'-'.repeat(80)}\n\n`)
}

/** One run over one article, after which V8 gives out what it has compiled; src/cli/start.ts takes it from there. */
function keepCompiledCode() {
  for (const name of readdirSync(out)) if (name.endsWith('.js')) writeFileSync(join(out, compiledName(name)), '')
  const article = readFileSync(join(root, 'corpus/train/investment-qingyan-spring.txt'))
  const run = spawnSync(process.execPath, ['--require', join(root, 'scripts/keep-code.cjs'), join(out, 'yaosu.js'), 'extract', '-'], { input: article, encoding: 'utf8' })
  const kept = run.status === 0 && run.stdout.startsWith('{')
  // what that run did not load stays without
  for (const name of readdirSync(out)) if (name.endsWith('.code') && (!kept || readFileSync(join(out, name)).length === 0)) rmSync(join(out, name))
  if (!kept) process.stderr.write(`bundle: no compiled code is kept, the command line starts 30 ms later (${run.stderr.trim() || run.error?.message || `exit code ${run.status}`})\n`)
}

rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
let bundled = true
try {
  await bundle()
} catch (error) {
  // a machine that rolldown has no binary for: the modules themselves do the same, later
  bundled = false
  rmSync(out, { recursive: true, force: true })
  mkdirSync(out)
  writeFileSync(join(out, 'yaosu.js'), "#!/usr/bin/env node\nimport '../cli/main.js'\n")
  process.stderr.write(`bundle: rolldown cannot run here (${String(error?.message ?? error).split('\n')[0]}): the command line works, and starts 0.1 s later\n`)
}
chmodSync(join(out, 'yaosu.js'), 0o755)
if (bundled && existsSync(join(root, 'corpus'))) keepCompiledCode()
