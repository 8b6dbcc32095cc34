"""A list of posts from another program: its columns matched to ours, its rows taken or kept apart.

listed = from_text(text)
checked = CheckedList(meanings=suggested(listed.headings), fill=dict, taken=())
for row in listed.rows:
    checked.add(row)
"""
