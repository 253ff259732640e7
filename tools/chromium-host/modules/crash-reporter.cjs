'use strict'

/** Nothing is collected and nothing is sent. */
const crashReporter = { start() {}, getLastCrashReport: () => null, addExtraParameter() {} }

module.exports = { crashReporter }
