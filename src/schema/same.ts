/** `true` when two types are mutually identical, optional marks included; else `false`. */
export type Same<A, B> = (<T>() => T extends Flat<A> ? 1 : 2) extends <T>() => T extends Flat<B> ? 1 : 2 ? true : false

/** Intersections and `extends` chains written out, so that equal shapes are identical types. */
type Flat<T> = T extends (infer U)[] ? (number extends T['length'] ? Flat<U>[] : { [K in keyof T]: Flat<T[K]> }) : T extends object ? { [K in keyof T]: Flat<T[K]> } : T
