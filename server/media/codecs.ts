import type { types } from 'mediasoup'

/** Payload type ffmpeg writes; only has to agree with `fedVideo`. */
export const FED_PAYLOAD_TYPE = 102

/** A second key-frame request within a second costs 1.1 s without it and 0.25–0.4 s with it. */
export const KEY_FRAME_REQUEST_DELAY = 350

const h264 = { 'packetization-mode': 1, 'profile-level-id': '42e01f', 'level-asymmetry-allowed': 1 }

/** What every router of a bridge speaks. */
export const routerCodecs: types.RouterRtpCodecCapability[] = [
  { kind: 'audio', mimeType: 'audio/opus', clockRate: 48_000, channels: 2 },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
  { kind: 'video', mimeType: 'video/H264', clockRate: 90_000, parameters: h264 },
]

/** The stream a feeding ffmpeg sends. It answers no feedback, so none is offered. */
export function fedVideo(ssrc: number): types.RtpParameters {
  return {
    codecs: [
      {
        mimeType: 'video/H264',
        payloadType: FED_PAYLOAD_TYPE,
        clockRate: 90_000,
        parameters: h264,
        rtcpFeedback: [],
      },
    ],
    encodings: [{ ssrc }],
    rtcp: { cname: `feed-${ssrc}` },
  }
}
