/** One thing the machine must have before the program runs. */
export interface Step {
  /** What is being prepared, in Chinese. */
  name: string
  /** What does not work without it, in Chinese: said when the step fails; the start goes on. */
  without: string
  /** True when nothing is left to do. Cheap: asked at every start. */
  done(): boolean
  /** Does it. Throws when it cannot; a `SetupRefusal` carries its own Chinese sentence. */
  run(): Promise<void>
}
