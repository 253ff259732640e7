/**
 * Where processes of one machine send media to each other: away from the ports bridges are told to listen on, so that
 * a feed of one bridge never sits on the port of another that starts later.
 */
export const loopback = {
  protocol: 'udp',
  ip: '127.0.0.1',
  portRange: { min: 30_000, max: 39_999 },
} as const
