import type { LinesOf, Place } from '../automatic/automatic.ts'
import { idOf } from '../envelope.ts'
import { chineseMoment } from '../time.ts'
import { type ResponseFact, responseLevelText } from './response.ts'

/** Lines of the duty log a response makes: every step of it, from its start to its end. */
export const responseLines: LinesOf<ResponseFact> = {
  'response.started': ({ level, matters, until }, place) =>
    of(place, `启动${responseLevelText[level]}：${matters}，预计到 ${chineseMoment(until)}`),
  'response.adjusted': ({ level, until, why }, place) =>
    of(place, `响应调整为${responseLevelText[level]}：${why}，预计到 ${chineseMoment(until)}`),
  'response.extended': ({ until, why }, place) => of(place, `响应延长到 ${chineseMoment(until)}：${why}`),
  'response.ended': ({ why }, place) => of(place, `结束响应：${why}`),
}

function of({ stream }: Place<ResponseFact>, text: string) {
  return { kind: 'incident' as const, text, incident: `incident/${idOf(stream)}` }
}
