"""Yardstick: the smallest Dash app, with nothing but a word."""

from dash import Dash, html

app = Dash("hello")
app.layout = html.Div("Hello, world")
server = app.server
