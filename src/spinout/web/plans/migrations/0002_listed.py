from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("plans", "0001_kept_plan")]

    operations = [
        migrations.AddField(
            model_name="keptplan", name="listed", field=models.BinaryField(null=True)
        ),
    ]
