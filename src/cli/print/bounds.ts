/** Figures with their bounds, as a reader writes them: 50 · 2–3 · >70 · ≥1 · <2 · ≤5 · ≈50. */
import type { Mod } from '../../schema/record.ts'

const SIGN: Record<Mod, string> = { exact: '', approx: '≈', lessThan: '<', atMost: '≤', moreThan: '>', atLeast: '≥' }

export function bounds(value: { readonly min: number | null; readonly max: number | null; readonly mod?: Mod }): string {
  const { min, max, mod } = value
  if (min === null && max === null) return '?'
  if (min !== null && max !== null) return min === max ? `${SIGN[mod ?? 'exact']}${min}` : `${mod === 'approx' ? '≈' : ''}${min}–${max}`
  if (min === null) return `${SIGN[mod === undefined || mod === 'exact' ? 'atMost' : mod]}${max}`
  return `${SIGN[mod === undefined || mod === 'exact' ? 'atLeast' : mod]}${min}`
}
