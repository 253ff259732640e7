'use strict'
const fs = require('node:fs')

// The width and the height of a PNG are two big-endian numbers in its first chunk.
const WIDTH_AT = 16
const HEIGHT_AT = 20

class NativeImage {
  #png

  constructor(png = Buffer.alloc(0)) {
    this.#png = png
  }

  isEmpty() {
    return this.#png.length === 0
  }

  toPNG() {
    return this.#png
  }

  toDataURL() {
    return `data:image/png;base64,${this.#png.toString('base64')}`
  }

  getSize() {
    if (this.#png.length <= HEIGHT_AT + 4) return { width: 0, height: 0 }
    return { width: this.#png.readUInt32BE(WIDTH_AT), height: this.#png.readUInt32BE(HEIGHT_AT) }
  }

  resize() {
    return this
  }

  setTemplateImage() {}
}

/** Images are the bytes of a PNG: shown nowhere, scaled never. */
const nativeImage = {
  createEmpty: () => new NativeImage(),
  createFromBuffer: (bytes) => new NativeImage(bytes),
  createFromDataURL: (url) => new NativeImage(Buffer.from(url.split(',')[1] ?? '', 'base64')),
  // As in Electron a file that cannot be read gives an empty image.
  createFromPath: (file) => new NativeImage(fs.existsSync(file) ? fs.readFileSync(file) : undefined),
}

module.exports = { nativeImage }
