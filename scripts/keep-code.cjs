// Preloaded by scripts/bundle.mjs into one run of the command line: what V8 has compiled by the end of it is written beside each file of the bundle.
const { writeFileSync } = require('node:fs')
const vm = require('node:vm')

const scripts = []
vm.Script = class extends vm.Script {
  constructor(source, options) {
    super(source, options)
    scripts.push([options.filename, this])
  }
}
process.on('exit', () => {
  for (const [path, script] of scripts) writeFileSync(`${path}.${process.version}-${process.platform}-${process.arch}.code`, script.createCachedData())
})
