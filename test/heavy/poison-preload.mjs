// Loaded before the command line: an article whose text begins with 毒 aborts or hangs the whole process, as broken native code would.
const { parse } = JSON
JSON.parse = (text, ...rest) => {
  const value = parse(text, ...rest)
  if (typeof value?.text === 'string') {
    if (value.text.startsWith('毒:abort')) process.kill(process.pid, 'SIGKILL')
    if (value.text.startsWith('毒:hang')) for (;;);
  }
  return value
}
