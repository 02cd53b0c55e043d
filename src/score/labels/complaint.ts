/** One thing wrong with a label: where, what, and what to do about it. */
export interface Complaint {
  readonly id: string
  readonly at: string
  readonly problem: string
  readonly fix: string
}

/** The complaint in one line: `corpus/train/x.labels.json: money[3] "50亿元": stands 2 times; add "near"`. */
export function complaintLine(file: string, { at, problem, fix }: Complaint): string {
  return `${file}: ${at}: ${problem}; ${fix}`
}

/** Collects the complaints about one article. */
export class Complaints {
  readonly list: Complaint[] = []
  readonly id: string

  constructor(id: string) {
    this.id = id
  }

  add(list: string, index: number | undefined, problem: string, fix: string): void {
    this.list.push({ id: this.id, at: index === undefined ? list : `${list}[${index}]`, problem, fix })
  }
}
