'use strict'

/** Menus are kept as data: there is no menu bar to show them in. */
class Menu {
  static _application = null

  constructor() {
    this.items = []
  }

  append(item) {
    this.items.push(item)
  }

  insert(position, item) {
    this.items.splice(position, 0, item)
  }

  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  popup() {}

  closePopup() {}

  static buildFromTemplate(template) {
    const menu = new Menu()
    menu.items = template.map((options) => new MenuItem(options))
    return menu
  }

  static setApplicationMenu(menu) {
    Menu._application = menu
  }

  static getApplicationMenu() {
    return Menu._application
  }
}

class MenuItem {
  constructor(options) {
    const type = options.submenu ? 'submenu' : 'normal'
    Object.assign(this, { enabled: true, visible: true, checked: false, type }, options)
    if (Array.isArray(options.submenu)) this.submenu = Menu.buildFromTemplate(options.submenu)
  }
}

module.exports = { Menu, MenuItem }
