"""The two lines in Streamlit, by its own chart for lines."""

import pandas as pd
import streamlit as st
from two_lines import two_lines

rows = pd.DataFrame(two_lines(), columns=["year", "area", "value"])
rows["year"] = pd.to_datetime(rows["year"])
st.title("Two lines")
st.line_chart(rows, x="year", y="value", color="area")
