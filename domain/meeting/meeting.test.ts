import { describe, expect, test } from 'vitest'
import { evening, given } from '../../test/story/given.ts'
import { type MeetingCommand, meeting } from './meeting.ts'

const data: Extract<MeetingCommand, { type: 'meeting.convene' }>['data'] = {
  ...{ incident: 'incident/1', type: 'first', title: '首次会议', at: evening, place: '琶洲街道 3 楼' },
  ...{ chair: 'zhou-maolin', agenda: ['听取情况'], invited: ['消防救援大队'] },
}
const link = { type: 'meeting.link', data: { resolution: 'r1', order: 'order/1' } } as const

describe('会议：纪要和参会是陈述', () => {
  test('散会以后补记的纪要照收', () => {
    const story = given(
      meeting,
      { type: 'meeting.convened', data },
      { type: 'meeting.ended', data: { next: null, note: '' } },
    )
    const minute: MeetingCommand = {
      type: 'meeting.minute',
      data: { text: '补记', resolutions: [], files: [] },
    }
    expect(story.when(minute)).toMatchObject({ ok: true })
    expect(given(meeting).when(minute)).toMatchObject({ ok: true })
  })

  test('一项议定事项成了两次指令：都记下，列为存疑', () => {
    const once = given(meeting, { type: 'meeting.convened', data })
    expect(once.when(link)).toMatchObject({ facts: [{ fact: { type: 'meeting.linked' } }] })
    const twice = given(meeting, { type: 'meeting.linked', data: link.data })
    expect(twice.when(link)).toMatchObject({
      facts: [{ fact: { type: 'meeting.linked' } }, { fact: { type: 'meeting.contested' } }],
    })
  })

  test('召集两次、没召集就散会、散会后取消都不受理', () => {
    const story = given(meeting, { type: 'meeting.convened', data })
    expect(story.when({ type: 'meeting.convene', data })).toMatchObject({ ok: false })
    const end = { type: 'meeting.end', data: { next: null, note: '' } } as const
    expect(given(meeting).when(end)).toMatchObject({ ok: false })
    const ended = given(
      meeting,
      { type: 'meeting.convened', data },
      { type: 'meeting.ended', data: end.data },
    )
    expect(ended.when({ type: 'meeting.cancel', data: { why: '改期' } })).toMatchObject({ ok: false })
  })
})
