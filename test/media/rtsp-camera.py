"""An RTSP camera for tests: python3 rtsp-camera.py PORT MARKER h264|h265. Says `ready` once it listens.

Its picture is grey with the marker row at the bottom; the counter is hundredths of a second of UTC.
"""

import sys
import time

import gi

gi.require_version('Gst', '1.0')
gi.require_version('GstRtspServer', '1.0')
from gi.repository import GLib, Gst, GstRtspServer

PORT, MARKER, CODEC = sys.argv[1], int(sys.argv[2]), sys.argv[3]
WIDTH, HEIGHT, ROW, CELL = 640, 360, 16, 20
BODY = bytes(60 + (x // 8 + y // 8) % 2 * 90 for y in range(HEIGHT - ROW) for x in range(WIDTH))
CHROMA = bytes([128]) * (WIDTH * HEIGHT // 2)
ENCODERS = {
    'h264': 'x264enc tune=zerolatency speed-preset=veryfast bframes=0 sliced-threads=false threads=1'
    ' key-int-max=25 bitrate=600 ! video/x-h264,profile=constrained-baseline'
    ' ! rtph264pay name=pay0 pt=96 config-interval=-1',
    'h265': 'x265enc tune=zerolatency speed-preset=ultrafast key-int-max=25 bitrate=600'
    ' ! rtph265pay name=pay0 pt=96 config-interval=-1',
}


def marker(number, counter):
    nibbles = [number >> 4, number, counter >> 12, counter >> 8, counter >> 4, counter]
    checksum = 0
    for nibble in nibbles:
        checksum ^= nibble & 15
    fields = [(0b1011, 4), (number, 8), (counter, 16), (checksum, 4)]
    return [(value >> bit) & 1 for value, width in fields for bit in range(width - 1, -1, -1)]


class Camera(GstRtspServer.RTSPMediaFactory):
    def __init__(self):
        super().__init__()
        self.set_shared(True)

    def do_create_element(self, _url):
        caps = f'video/x-raw,format=I420,width={WIDTH},height={HEIGHT},framerate=25/1'
        source = f'appsrc name=src is-live=true format=time do-timestamp=true caps={caps}'
        return Gst.parse_launch(f'( {source} ! {ENCODERS[CODEC]} )')

    def do_configure(self, media):
        source = media.get_element().get_by_name_recurse_up('src')

        def push():
            cells = marker(MARKER, int(time.time() * 100) & 0xFFFF)
            row = b''.join((b'\xeb' if cell else b'\x10') * CELL for cell in cells)
            buffer = Gst.Buffer.new_wrapped(BODY + row * ROW + CHROMA)
            return source.emit('push-buffer', buffer) == Gst.FlowReturn.OK

        GLib.timeout_add(40, push)
        media.set_reusable(True)


Gst.init(None)
server = GstRtspServer.RTSPServer()
server.set_address('127.0.0.1')
server.set_service(PORT)
server.get_mount_points().add_factory('/cam', Camera())
if server.attach(None) == 0:
    sys.exit(f'port {PORT} is taken')
print('ready', flush=True)
GLib.MainLoop().run()
