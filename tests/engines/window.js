// A window with nothing in it but WebKit: what MiniBrowser lacks for a test is a page 320 pixels wide, and telling of errors and requests.
// Run by gjs, driven through WebKitWebDriver. Takes the folder for downloads; says on standard output, a line each, what happens.
import GLib from 'gi://GLib';
import Gtk from 'gi://Gtk?version=3.0';
import WebKit from 'gi://WebKit2?version=4.1';

const [downloads] = ARGV;
const tell = (kind, text) => print(JSON.stringify([kind, text]));

Gtk.init(null);
const context = WebKit.WebContext.new_ephemeral();
context.set_automation_allowed(true);
context.connect('download-started', (_, download) => {
  download.connect('decide-destination', (_, name) => {
    download.set_destination(`file://${downloads}/${name}`);
    return true;
  });
});

const content = new WebKit.UserContentManager();
content.register_script_message_handler('error');
content.connect('script-message-received::error', (_, message) => tell('errors', message.get_js_value().to_string()));
// In a world of its own a script would not see the page's console: this one runs in the page's, before all of its scripts.
const listen = `{
  const tell = (what) => webkit.messageHandlers.error.postMessage(String(what));
  // What a page still waited for is broken off once a link is pressed, and rightly told of as not loaded.
  let isLeft = false;
  addEventListener('beforeunload', () => { isLeft = true; });
  addEventListener('pageshow', () => { isLeft = false; });
  addEventListener('error', ({ message, target }) => {
    if (message !== undefined) tell(message);
    else if (!isLeft) tell('not loaded: ' + (target.src ?? target.href));
  }, true);
  addEventListener('unhandledrejection', (event) => tell(event.reason));
  addEventListener('securitypolicyviolation', (event) => tell(event.violatedDirective + ' ' + event.blockedURI));
  const { error } = console;
  console.error = (...parts) => {
    tell(parts.join(' '));
    error.apply(console, parts);
  };
}`;
const { ALL_FRAMES } = WebKit.UserContentInjectedFrames;
const { START } = WebKit.UserScriptInjectionTime;
content.add_script(WebKit.UserScript.new(listen, ALL_FRAMES, START, null, null));

// Without a graphics card pictures are made by Mesa's compiler, which now and then falls over: nobody looks at them.
const settings = new WebKit.Settings({ hardware_acceleration_policy: WebKit.HardwareAccelerationPolicy.NEVER });
const view = new WebKit.WebView({
  settings,
  web_context: context,
  user_content_manager: content,
  is_controlled_by_automation: true,
});
view.connect('resource-load-started', (_view, _resource, request) => tell('asked', request.get_uri()));
context.connect('automation-started', (_, session) => session.connect('create-web-view', () => view));

const loop = new GLib.MainLoop(null, false);
const window = new Gtk.Window({ default_width: 360, default_height: 740 });
window.connect('destroy', () => loop.quit());
view.connect('close', () => loop.quit());
window.add(view);
window.show_all();
window.present();
view.grab_focus();
loop.run();
