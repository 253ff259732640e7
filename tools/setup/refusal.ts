/** Why a step cannot be done, as a Chinese sentence that says what to do. */
export class SetupRefusal extends Error {
  override name = 'SetupRefusal'
}
