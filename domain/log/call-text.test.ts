import { describe, expect, test } from 'vitest'
import { callerWords, callText, maskedPhone } from './call-text.ts'

const nothing = { place: '', happened: '', casualties: '', now: '', requests: '', scope: '' }

describe('来电写成日志的一行', () => {
  test('问到什么写什么，次序同问话', () => {
    const call = {
      ...{ place: '北山岗南侧', happened: '边坡掉土石', casualties: '无', now: '还在零星掉石' },
      ...{ requests: '封路', scope: '3 户' },
    }
    expect(callText(call)).toBe('北山岗南侧 边坡掉土石；伤亡被困：无；还在零星掉石；请求：封路；影响：3 户')
  })

  test('什么都没问到也能存：说明没有问到', () => {
    expect(callText(nothing)).toBe('来电，内容还没有问到')
    expect(callText({ ...nothing, happened: '  ' })).toBe('来电，内容还没有问到')
  })

  test('单位、职务、姓名缺哪个都行', () => {
    expect(callerWords({ callerUnit: '项目部', callerTitle: '安全员' }, '卢国梁')).toBe(
      '项目部 安全员 卢国梁',
    )
    expect(callerWords({ callerUnit: '', callerTitle: '' }, null)).toBe('')
    expect(callerWords(null, null)).toBe('')
  })
})

// 突发事件应对法 第八十四条、个人信息保护法 第六条
describe('号码遮住中间', () => {
  test.each([
    ['13800002207', '138••••2207'],
    ['020-84312345', '020••••2345'],
    ['84312345', '••••45'],
    ['110', '••••10'],
    ['', '••••'],
  ])('%s → %s', (phone, masked) => {
    expect(maskedPhone(phone)).toBe(masked)
  })
})
