'use strict'
const { nativeImage } = require('./native-image.cjs')

/** Width and height in inches. */
const PAPER = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Legal: [8.5, 14],
  Letter: [8.5, 11],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

function paperSize(size = 'Letter') {
  if (typeof size === 'object') return [size.width, size.height]
  if (!PAPER[size]) throw new Error(`Invalid pageSize ${size}`)
  return PAPER[size]
}

/** Methods of WebContents that answer a picture or a document of the page. */
const pagePictures = {
  /** Electron's options; lengths are in inches. Answers the PDF's bytes. */
  async printToPDF(options = {}) {
    const [paperWidth, paperHeight] = paperSize(options.pageSize)
    const { top, bottom, left, right } = options.margins ?? {}
    const { data } = await this._call('Page.printToPDF', {
      landscape: options.landscape,
      displayHeaderFooter: options.displayHeaderFooter,
      printBackground: options.printBackground,
      scale: options.scale,
      paperWidth,
      paperHeight,
      marginTop: top,
      marginBottom: bottom,
      marginLeft: left,
      marginRight: right,
      pageRanges: options.pageRanges,
      headerTemplate: options.headerTemplate,
      footerTemplate: options.footerTemplate,
      preferCSSPageSize: options.preferCSSPageSize,
      generateTaggedPDF: options.generateTaggedPDF,
      generateDocumentOutline: options.generateDocumentOutline,
    })
    return Buffer.from(data, 'base64')
  },

  /** No printer is reached from here: pages are printed by way of printToPDF. */
  getPrintersAsync: async () => [],
  print(_options, done) {
    done?.(false, 'no valid printers available')
  },

  /** `area` is in CSS pixels of the page; the whole view without it. */
  async capturePage(area) {
    const clip = area && { ...area, scale: 1 }
    const { data } = await this._call('Page.captureScreenshot', { format: 'png', clip })
    return nativeImage.createFromBuffer(Buffer.from(data, 'base64'))
  },
}

module.exports = { pagePictures }
