// Runs before anything else of the page: the preload's API must already be there.
document.getElementById('bridge').textContent = window.desk ? `预加载 ${window.desk.window}` : '没有预加载'
