/** The match of a sticky pattern at `at`, or null. Patterns of the grammar carry the flags `u` and `y`. */
export function sticky(re: RegExp, text: string, at: number): RegExpExecArray | null {
  re.lastIndex = at
  return re.exec(text)
}

/** Whether a sticky pattern stands at `at`. */
export function standsAt(re: RegExp, text: string, at: number): boolean {
  re.lastIndex = at
  return re.test(text)
}
