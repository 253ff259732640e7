/** A person shows himself with his own secret at this seat; `words` is what he puts his name to. */
export async function proveHere(
  person: string,
  secret: string,
  words: string,
): Promise<{ ok: true; signature: string; key: string } | { ok: false; reason: string }> {
  try {
    const answer = await window.desk.shell({ type: 'sign', person, secret, words })
    return answer.ok ? answer : { ok: false, reason: answer.words }
  } catch {
    return { ok: false, reason: '本机没有应答，没有签成；请再签一次，仍不行请重启指挥台' }
  }
}
