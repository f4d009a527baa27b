// Shows one of the states that the page holds already: a step of the descent, a parameter, a sample.
(function () {
  'use strict';
  var page = document.documentElement;
  var controls = document.getElementById('controls');
  var slider = document.getElementById('step');
  var parameter = document.getElementById('parameter');
  var sample = document.getElementById('sample');
  var said = document.getElementById('said');
  var play = document.getElementById('play');
  var timer = null;

  function all(selector) {
    return Array.prototype.slice.call(document.querySelectorAll(selector));
  }

  function turn(element, on) {
    element.classList.toggle('on', on);
  }

  function show() {
    var step = slider ? slider.value : '0';
    var which = sample ? sample.value : '0';
    // A single parameter has no choice, and is always shown.
    var name = parameter ? parameter.value : null;
    all('.frame').forEach(function (frame) {
      var own = frame.getAttribute('data-sample');
      turn(frame, frame.getAttribute('data-step') === step ? own === null || own === which : false);
    });
    all('[data-parameter]').forEach(function (part) {
      turn(part, name === null || part.getAttribute('data-parameter') === name);
    });
    // Where not every step has tables, those of the last one before are shown; they say which it is.
    var parts = all('[data-at]');
    var place = parts.reduce(function (best, part) {
      var at = Number(part.getAttribute('data-at'));
      return Math.min(at, Number(step)) === at ? Math.max(at, best) : best;
    }, 0);
    parts.forEach(function (part) {
      var on = Number(part.getAttribute('data-at')) === place;
      turn(part, on);
      part.open = on;
    });
    all('tr[data-row]').forEach(function (row) {
      turn(row, row.getAttribute('data-row') === step);
    });
    if (slider) {
      var text = document.getElementById('steps').getElementsByTagName('li')[Number(step)].textContent;
      said.textContent = text;
      slider.setAttribute('aria-valuetext', text);
    }
  }

  function stop() {
    clearInterval(timer);
    timer = null;
    play.textContent = 'Play';
  }

  function forward() {
    if (Number(slider.value) === Number(slider.max)) {
      stop();
      return;
    }
    slider.value = String(Number(slider.value) + 1);
    show();
  }

  page.classList.add('scripted');
  controls.hidden = false;
  [slider, parameter, sample].forEach(function (control) {
    if (control) {
      control.addEventListener('input', show);
    }
  });
  if (slider) {
    play.addEventListener('click', function () {
      if (timer !== null) {
        stop();
        return;
      }
      if (slider.value === slider.max) {
        slider.value = slider.min;
        show();
      }
      play.textContent = 'Stop';
      timer = setInterval(forward, 700);
    });
  }
  show();
})();
