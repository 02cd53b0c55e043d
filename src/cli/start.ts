#!/usr/bin/env node
/**
 * Where the bundled command line (dist/bin, made by scripts/bundle.mjs) begins: runs main.js out of the code that V8 compiled on this machine when the package was built.
 * Where there is none — a package from a registry, another Node — all is compiled as always, 30 ms later.
 */
import { existsSync, readFileSync } from 'node:fs'
import * as nodeModule from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

type Run = (exports: object, require: (id: string) => unknown, module: { exports: object }, filename: string, dirname: string) => void

const folder = dirname(fileURLToPath(import.meta.url))
const require = nodeModule.createRequire(import.meta.url)
const loaded = new Map<string, { exports: object }>()

const compiledPath = (name: string): string => join(folder, `${name}.${process.version}-${process.platform}-${process.arch}.code`)

/** A file of the bundle, as `require` would load it. V8 itself refuses code that another version, or other flags, compiled. */
function load(name: string): object {
  const known = loaded.get(name)
  if (known !== undefined) return known.exports
  const module = { exports: {} }
  loaded.set(name, module)
  const path = join(folder, name)
  const compiled = compiledPath(name)
  const script = new Script(`(function (exports, require, module, __filename, __dirname) { ${readFileSync(path, 'utf8')}\n})`, {
    filename: path,
    ...(existsSync(compiled) ? { cachedData: readFileSync(compiled) } : {}),
  })
  ;(script.runInThisContext() as Run)(module.exports, (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id)), module, path, folder)
  return module.exports
}

if (existsSync(compiledPath('main.js'))) load('main.js')
else {
  // from Node 22.8 on, Node keeps compiled code by itself
  ;(nodeModule as { enableCompileCache?: () => unknown }).enableCompileCache?.()
  require('./main.js')
}
