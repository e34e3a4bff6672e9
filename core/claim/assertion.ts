/**
 * What a reading asserts, as far as this room knows it: the verb that will try it. `Control` is the type of the
 * partial override that a control of this assertion may be; it exists for the compiler only.
 */
export interface Assertion<Control = unknown> {
  readonly verb: string;
  readonly control?: Control;
}

/** The override that a control of the assertion `A` may be. */
export type ControlOf<A> = A extends Assertion<infer Control> ? Control : never;
